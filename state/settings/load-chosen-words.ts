import { loadWords } from '../../words/load-words.ts';
import { chosenLanguage } from './chosen-language.ts';

/** Each page waits for this before it shows anything. */
export async function loadChosenWords(): Promise<void> {
  const language = await chosenLanguage();
  document.documentElement.lang = language;
  await loadWords(language);
}
