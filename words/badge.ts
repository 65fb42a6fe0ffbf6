import { scanTitle as english } from './en/badge.ts';
import type { Language } from './languages.ts';
import type { Scan } from './scan.ts';

export const brand = 'Portside';

/** The badge has room for four letters, and this word is read in every language. */
export const scanBadge = 'scan';

/** What the toolbar button says when pointed at. The background says nothing else, and so has it in every language. */
export const scanTitles: Record<Language, (scan: Scan) => string> = { en: english };
