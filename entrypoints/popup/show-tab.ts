import { browser } from '../../probes/browser.ts';

/** Brings a tab to the front, its window too, and closes the popup. */
export async function showTab(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.update(tabId, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  window.close();
}
