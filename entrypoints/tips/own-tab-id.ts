import { browser } from '../../probes/browser.ts';

export async function ownTabId(): Promise<number> {
  return (await browser.tabs.getCurrent()).id ?? browser.tabs.TAB_ID_NONE;
}
