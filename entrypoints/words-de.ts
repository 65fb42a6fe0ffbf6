import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { german } from '../words/de/german.ts';
import { giveWords } from '../words/given-words.ts';

/** German, as a script: see words-en.ts. */
export default defineUnlistedScript(() => giveWords(german));
