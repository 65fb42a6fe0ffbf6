import browser from 'webextension-polyfill';
import { takeWords } from '../../words/given-words.ts';
import { type Language, languageFor, wordsScript } from '../../words/languages.ts';
import { logErrors } from '../log-errors.ts';
import { chosenLanguage } from './chosen-language.ts';

/** Known at once, unlike the settings. */
const lastKey = 'last-language';

/** Each page waits for this before it shows anything. One language is loaded, and no other unless the choice has just changed. */
export async function loadChosenWords(): Promise<void> {
  const last = localStorage.getItem(lastKey);
  // Beside the settings, not after them.
  if (last) logErrors(load(languageFor([last])));
  const language = await chosenLanguage();
  localStorage.setItem(lastKey, language);
  document.documentElement.lang = language;
  await load(language);
  takeWords(language);
}

async function load(language: Language): Promise<void> {
  await import(/* @vite-ignore */ browser.runtime.getURL(wordsScript(language)));
}
