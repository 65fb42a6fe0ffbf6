import browser from 'webextension-polyfill';
import { takeWords } from '../../words/given-words.ts';
import { wordsScript } from '../../words/languages.ts';
import { chosenLanguage } from './chosen-language.ts';

/** Each page waits for this before it shows anything. One language is loaded, and no other. */
export async function loadChosenWords(): Promise<void> {
  const language = await chosenLanguage();
  document.documentElement.lang = language;
  await import(/* @vite-ignore */ browser.runtime.getURL(wordsScript(language)));
  takeWords();
}
