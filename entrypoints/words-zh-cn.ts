import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { giveWords } from '../words/given-words.ts';
import { chinese } from '../words/zh/chinese.ts';

/** Chinese, as a script: see words-en.ts. */
export default defineUnlistedScript(() => giveWords(chinese));
