import type { Language } from './languages.ts';
import { useWords, type Words } from './words.ts';

const loaders: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('./en/english.ts')).english,
  de: async () => (await import('./de/german.ts')).german,
  es: async () => (await import('./es/spanish.ts')).spanish,
  'zh-CN': async () => (await import('./zh/chinese.ts')).chinese,
};

/** Loads one language, and no other. */
export async function loadWords(language: Language): Promise<void> {
  useWords(await loaders[language]());
}
