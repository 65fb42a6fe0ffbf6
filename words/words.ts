import type { english } from './en/english.ts';

/** The same shape, whatever the sentences are. */
type Same<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : T extends (...args: never) => unknown
      ? T
      : { [Key in keyof T]: Same<T[Key]> };

/** What a language consists of. One that says less than English does not compile. */
export type Words = Same<typeof english>;

/** The words of the language in use. Whatever starts a page, the card or a command sets them before anything is shown. */
export let words: Words;

export function useWords(loaded: Words): void {
  words = loaded;
}
