import { useWords, type Words } from './words.ts';

/** Scripts of one extension that run in the same page share its globals, and no modules. */
const given = Symbol.for('portside.words');

export function giveWords(words: Words): void {
  Reflect.set(globalThis, given, words);
}

export function takeWords(): void {
  useWords(Reflect.get(globalThis, given));
}
