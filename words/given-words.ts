import type { Language } from './languages.ts';
import { useWords, type Words } from './words.ts';

/** Scripts of one extension that run in the same page share its globals, and no modules. */
const keyOf = (language: string) => Symbol.for(`portside.words.${language}`);

export function giveWords(words: Words): void {
  Reflect.set(globalThis, keyOf(words.language), words);
}

/** The script of this language has run. */
export function takeWords(language: Language): void {
  useWords(Reflect.get(globalThis, keyOf(language)));
}
