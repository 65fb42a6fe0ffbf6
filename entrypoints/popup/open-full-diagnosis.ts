import browser from 'webextension-polyfill';
import type { TabState } from '../background/tab-state.ts';

/** Shows the tips page: in the tab that failed, and beside a tab that may still load. */
export async function openFullDiagnosis({ tabId, url, diagnosis }: TabState): Promise<void> {
  const page = browser.runtime.getURL(`tips.html?address=${encodeURIComponent(url)}`);
  const mayStillLoad = diagnosis.evidence.facts.attempt?.outcome === 'pending';
  const shown = mayStillLoad
    ? undefined
    : await browser.tabs.update(tabId, { url: page, active: true }).catch(() => undefined);
  if (!shown) await browser.tabs.create({ url: page });
  window.close();
}
