import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { english } from '../words/en/english.ts';
import { giveWords } from '../words/given-words.ts';

/** What the card says in English. The background puts it into the page before the card, in the language that is chosen. */
export default defineUnlistedScript(() => giveWords(english));
