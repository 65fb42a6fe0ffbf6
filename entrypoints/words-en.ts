import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { english } from '../words/en/english.ts';
import { giveWords } from '../words/given-words.ts';

/** English, as a script: the extension's pages load it, and the background puts it into a page before the card. */
export default defineUnlistedScript(() => giveWords(english));
