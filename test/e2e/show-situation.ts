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
  const query = page === 'tips' ? `address=${encodeURIComponent(state.url)}` : `tab=${tab.id}`;
  await tab.goto(`${browser.extensionBase}${page}.html?${query}`);
  await untilShown(tab, page, state.diagnosis.findings[0]?.cause);
}

function untilShown(tab: Tab, page: string, cause: string | undefined): Promise<unknown> {
  return tab.waitFor(
    (name, first) => {
      const shown = document.querySelector<HTMLElement>('[data-cause]')?.dataset.cause;
      return location.pathname === `/${name}.html` && document.querySelector('.chip') && (!first || shown === first);
    },
    10_000,
    page,
    cause,
  );
}
