import { browser } from '../../../probes/browser.ts';

/** Whether a person sees this tab, as far as a browser tells: it is the one that is open in its window. */
export function isInFront(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    ({ active }) => active,
    () => false,
  );
}
