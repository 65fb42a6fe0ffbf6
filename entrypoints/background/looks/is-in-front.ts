import { browser } from '../../../probes/browser.ts';

/** Whether the tab is the active one of its window. Browsers don't say whether anyone can see it. */
export function isInFront(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    ({ active }) => active,
    () => false,
  );
}
