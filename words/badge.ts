import { scanTitle as german } from './de/badge.ts';
import { scanTitle as english } from './en/badge.ts';
import { scanTitle as spanish } from './es/badge.ts';
import type { Language } from './languages.ts';
import type { Scan } from './scan.ts';
import { scanTitle as chinese } from './zh/badge.ts';

export const brand = 'Portside';

/** The badge has room for four letters, and this word is read in every language. */
export const scanBadge = 'scan';

/** What the toolbar button says when pointed at. The background says nothing else, and so has it in every language. */
export const scanTitles: Record<Language, (scan: Scan) => string> = {
  en: english,
  de: german,
  es: spanish,
  'zh-CN': chinese,
};
