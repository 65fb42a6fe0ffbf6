import { browser } from '../../../probes/browser.ts';

/** Whether the tab shows nothing that a person could miss. `tabs` can't say: no host permission covers about: pages. */
export async function isBlank(tabId: number): Promise<boolean> {
  const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 });
  return ['about:blank', 'about:newtab', 'about:home'].includes(frame?.url ?? '');
}
