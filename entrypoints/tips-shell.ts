import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lastLanguage } from '../state/settings/last-language.ts';
import { firstWords } from '../words/first-words.ts';
import { languageFor } from '../words/languages.ts';

/**
 * Puts the first words into the outline of the tips page while the rest of its code is still being loaded. Small, and without a module
 * to wait for, it runs before the first paint.
 */
export default defineUnlistedScript(() => {
  const address = new URLSearchParams(location.search).get('address') ?? '';
  if (!URL.canParse(address)) return;
  const language = lastLanguage() ?? languageFor([navigator.language]);
  const { eyebrow, title, lede } = firstWords[language];
  const { protocol, hostname, port, pathname } = new URL(address);
  document.documentElement.lang = language;
  const host = `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
  document.title = title(host);
  const texts = { '.eyebrow': eyebrow, h1: title(host), '.lede': lede, '.parts': `${protocol}//${host}${pathname}` };
  for (const [selector, text] of Object.entries(texts)) document.querySelector(selector)?.replaceChildren(text);
});
