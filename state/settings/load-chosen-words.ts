import { browser } from '../../probes/browser.ts';
import { takeWords } from '../../words/given-words.ts';
import { type Language, wordsScript } from '../../words/languages.ts';
import { logErrors } from '../log-errors.ts';
import { chosenLanguage } from './chosen-language.ts';
import { keepLanguage, lastLanguage } from './last-language.ts';

/** Each page awaits this before it shows anything. Loads one language only, unless the choice has just changed. */
export async function loadChosenWords(): Promise<void> {
  const last = lastLanguage();
  // In parallel with the settings, not after them.
  if (last) logErrors(load(last));
  const language = await chosenLanguage();
  keepLanguage(language);
  document.documentElement.lang = language;
  await load(language);
  takeWords(language);
}

/** Each is requested once. */
const loading = new Map<Language, Promise<void>>();

function load(language: Language): Promise<void> {
  const asked = loading.get(language) ?? runScript(browser.runtime.getURL(wordsScript(language)));
  loading.set(language, asked);
  return asked;
}

/** A script element instead of import(): to extension reviewers, importing a computed name means running foreign code. */
function runScript(url: string): Promise<void> {
  const script = document.createElement('script');
  script.src = url;
  return new Promise((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} can't be loaded`));
    document.head.append(script);
  });
}
