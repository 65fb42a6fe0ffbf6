import { firstWords as german } from './de/page/first-words.ts';
import { firstWords as english } from './en/page/first-words.ts';
import { firstWords as spanish } from './es/page/first-words.ts';
import type { Language } from './languages.ts';
import { firstWords as chinese } from './zh/page/first-words.ts';

/** They are painted before the words of one language could be loaded, so they are there in all. */
export const firstWords: Record<Language, typeof english> = {
  en: english,
  de: german,
  es: spanish,
  'zh-CN': chinese,
};
