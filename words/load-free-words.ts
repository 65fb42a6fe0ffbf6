import type { FreeWords } from './free-words.ts';
import type { Language } from './languages.ts';

const loaders: Record<Language, () => Promise<FreeWords>> = {
  en: async () => (await import('./en/terminal/free-words.ts')).freeWords,
  de: async () => (await import('./de/terminal/free-words.ts')).freeWords,
  es: async () => (await import('./es/terminal/free-words.ts')).freeWords,
  'zh-CN': async () => (await import('./zh/terminal/free-words.ts')).freeWords,
};

/** Loads one language, and no other. */
export function loadFreeWords(language: Language): Promise<FreeWords> {
  return loaders[language]();
}
