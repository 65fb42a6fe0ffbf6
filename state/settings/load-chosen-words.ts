import browser from 'webextension-polyfill';
import { takeWords } from '../../words/given-words.ts';
import { type Language, wordsScript } from '../../words/languages.ts';
import { logErrors } from '../log-errors.ts';
import { chosenLanguage } from './chosen-language.ts';
import { keepLanguage, lastLanguage } from './last-language.ts';

/** Each page waits for this before it shows anything. One language is loaded, and no other unless the choice has just changed. */
export async function loadChosenWords(): Promise<void> {
  const last = lastLanguage();
  // Beside the settings, not after them.
  if (last) logErrors(load(last));
  const language = await chosenLanguage();
  keepLanguage(language);
  document.documentElement.lang = language;
  await load(language);
  takeWords(language);
}

async function load(language: Language): Promise<void> {
  await import(/* @vite-ignore */ browser.runtime.getURL(wordsScript(language)));
}
