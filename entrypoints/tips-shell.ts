import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lastLanguage } from '../state/settings/last-language.ts';
import { tellPainted } from '../state/tips-painted.ts';
import { firstWords } from '../words/first-words.ts';
import { type Language, languageFor, wordsScript } from '../words/languages.ts';
import { withShortNames } from '../words/names/with-short-names.ts';

const maxWaitMs = 100;

/**
 * Puts the first words into the outline of the tips page while the rest of its code is still being loaded. Small, and without a module
 * to wait for, it runs before the first paint.
 */
export default defineUnlistedScript(() => {
  const language = lastLanguage() ?? languageFor([navigator.language]);
  let hasRun = false;
  const run = () => {
    if (!hasRun) runPage(language);
    hasRun = true;
  };
  if (document.hidden) run();
  else runAfterPaint(run);
  sayFirstWords(language);
});

/** A frame is painted before the second time-out. There is none in a window that is covered: then the first one counts. */
function runAfterPaint(run: () => void): void {
  setTimeout(run, maxWaitMs);
  requestAnimationFrame(() => setTimeout(run));
}

/** The page's own code, in the files that the build has named there, and at the same time the words that it will ask for. */
function runPage(language: Language): void {
  tellPainted(addressNamed());
  preloadScript(`/${wordsScript(language)}`);
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-preload-later]')) link.rel = 'modulepreload';
  const script = document.createElement('script');
  script.type = 'module';
  script.src = document.querySelector<HTMLLinkElement>('link[data-run-later]')?.href ?? '';
  document.head.append(script);
}

function preloadScript(href: string): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'script';
  link.href = href;
  document.head.append(link);
}

function addressNamed(): string {
  return new URLSearchParams(location.search).get('address') ?? '';
}

function sayFirstWords(language: Language): void {
  const address = addressNamed();
  if (!URL.canParse(address)) return;
  const { eyebrow, title, lede } = firstWords[language];
  const { protocol, hostname, port, pathname } = new URL(address);
  document.documentElement.lang = language;
  const host = `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
  const headline = title(withShortNames(host));
  document.title = headline;
  const texts = { '.eyebrow': eyebrow, h1: headline, '.lede': lede, '.parts': `${protocol}//${host}${pathname}` };
  for (const [selector, text] of Object.entries(texts)) document.querySelector(selector)?.replaceChildren(text);
}
