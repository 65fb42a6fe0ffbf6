import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { spanish } from '../words/es/spanish.ts';
import { giveWords } from '../words/given-words.ts';

/** Spanish, as a script: see words-en.ts. */
export default defineUnlistedScript(() => giveWords(spanish));
