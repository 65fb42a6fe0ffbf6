import { browser } from '../../probes/browser.ts';
import { type Language, languageFor } from '../../words/languages.ts';
import { readSettings } from './settings.ts';

/** The language chosen by the person or an administrator, else the browser's. */
export async function chosenLanguage(): Promise<Language> {
  const { language } = await readSettings();
  return language === 'browser' ? languageFor([browser.i18n.getUILanguage()]) : language;
}
