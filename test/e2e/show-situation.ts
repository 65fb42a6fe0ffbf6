import type { Tab } from '../browsers/browser.ts';
import { type Situation, tabStateOf } from '../components/situations.ts';
import type { Situation as InBrowser } from './in-each-browser.ts';

/** What the extension's own pages see; it exists where the text of these functions is evaluated, not here. */
declare const chrome: { storage: { session: { set(items: Record<string, unknown>): Promise<void> } } };

/** Opens the tips page or the popup on a situation, as the background would have stored it for this tab. */
export async function showSituation(
  { browser, tab }: InBrowser,
  situation: Situation,
  page: 'tips' | 'popup',
): Promise<void> {
  const state = tabStateOf(situation, tab.id);
  await browser.inExtension((items) => chrome.storage.session.set(items), { [`tab:${tab.id}`]: state });
  shown += 1;
  const query = page === 'tips' ? `address=${encodeURIComponent(state.url)}` : `tab=${tab.id}`;
  await tab.goto(`${browser.extensionBase}${page}.html?${query}&shown=${shown}`);
  await untilShown(tab, state.diagnosis.findings[0]?.cause);
}

/** Tells a page from the one before it in the same tab, which may be alike. */
let shown = 0;

function untilShown(tab: Tab, cause: string | undefined): Promise<unknown> {
  return tab.waitFor(
    (number, first) => {
      if (new URLSearchParams(location.search).get('shown') !== String(number)) return false;
      const found = document.querySelector<HTMLElement>('[data-cause]')?.dataset.cause;
      return document.querySelector('.chip') && (!first || found === first);
    },
    10_000,
    shown,
    cause,
  );
}
