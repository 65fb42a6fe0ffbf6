import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { logErrors } from '../state/log-errors.ts';
import { lastLanguage } from '../state/settings/last-language.ts';
import { readTabState, type TabState, watchTabState } from '../state/tab/tab-state.ts';
import { tellPainted } from '../state/tips-painted.ts';
import { firstWords } from '../words/first-words.ts';
import { languageFor } from '../words/languages.ts';
import { ownTabId } from './tips/own-tab-id.ts';

const maxWaitMs = 100;

/** A tab that the browser restored is diagnosed only when its page asks for it. */
const maxHiddenWaitMs = 10_000;

/**
 * Puts the first words into the outline of the tips page while the rest of its code is still being loaded. Small, and without a module
 * to wait for, it runs before the first paint.
 */
export default defineUnlistedScript(() => {
  if (document.hidden) logErrors(runOnceNeeded());
  else runAfterPaint();
  sayFirstWords();
});

/** A frame is painted before the second time-out. There is none in a window that is covered: then the first one counts. */
function runAfterPaint(): void {
  setTimeout(runPage, maxWaitMs);
  requestAnimationFrame(() => setTimeout(runPage));
}

/**
 * When many tabs fail at once, all of them show their outline before those that nobody sees run their code: once it's shown, has its
 * diagnosis, or has waited long enough.
 */
async function runOnceNeeded(): Promise<void> {
  tellPainted(addressNamed());
  document.addEventListener('visibilitychange', runPage, { once: true });
  setTimeout(runPage, maxHiddenWaitMs);
  const tabId = await ownTabId();
  watchTabState(tabId, runIfSettled);
  // It may have been settled before it was watched.
  runIfSettled(await readTabState(tabId));
}

function runIfSettled(state: TabState | undefined): void {
  if (state?.stage === 'settled') runPage();
}

/** Runs the page's own code, in the files that the build has named there, unless that was done. */
function runPage(): void {
  const code = document.querySelector<HTMLLinkElement>('link[data-run-later]');
  if (!code) return;
  tellPainted(addressNamed());
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-preload-later]')) link.rel = 'modulepreload';
  const script = document.createElement('script');
  script.type = 'module';
  script.src = code.href;
  code.replaceWith(script);
}

function addressNamed(): string {
  return new URLSearchParams(location.search).get('address') ?? '';
}

function sayFirstWords(): void {
  const address = addressNamed();
  if (!URL.canParse(address)) return;
  const language = lastLanguage() ?? languageFor([navigator.language]);
  const { eyebrow, title, lede } = firstWords[language];
  const { protocol, hostname, port, pathname } = new URL(address);
  document.documentElement.lang = language;
  const host = `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
  document.title = title(host);
  const texts = { '.eyebrow': eyebrow, h1: title(host), '.lede': lede, '.parts': `${protocol}//${host}${pathname}` };
  for (const [selector, text] of Object.entries(texts)) document.querySelector(selector)?.replaceChildren(text);
}
