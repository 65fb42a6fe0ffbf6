import { type Language, languageFor } from '../../words/languages.ts';

const key = 'last-language';

/** The language of the previous page: unlike the settings, it's known at once. Undefined the first time. */
export function lastLanguage(): Language | undefined {
  const last = localStorage.getItem(key);
  return last === null ? undefined : languageFor([last]);
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(key, language);
}
