/** The parsed words of a command line. */
export interface Options {
  /** The values of a one-letter option, in order. */
  of(letter: string): string[];
  /** Whether this option without a value is present. */
  has(letter: string): boolean;
  /** The words that aren't options, in order. */
  rest: string[];
}

interface Read {
  values: [letter: string, value: string][];
  flags: string[];
  rest: string[];
}

/**
 * Parses a command line as getopt does. @see https://pubs.opengroup.org/onlinepubs/9699919799/basedefs/V1_chap12.html
 * @param words without the program
 * @param withValue letters of the options that take a value: `-L8080:web:80`, `-L 8080:web:80`, `-NL 8080:web:80`
 * @param restStartsCommand after this many words that aren't options, everything that follows belongs to another command
 */
export function readOptions(words: readonly string[], withValue: string, restStartsCommand = Infinity): Options {
  const read: Read = { values: [], flags: [], rest: [] };
  let index = 0;
  while (index < words.length && read.rest.length < restStartsCommand) {
    index += readWord(words[index] ?? '', words[index + 1] ?? '', { read, withValue });
  }
  read.rest.push(...words.slice(index));
  return {
    rest: read.rest,
    has: (letter) => read.flags.includes(letter),
    of: (letter) => read.values.flatMap(([one, value]) => (one === letter ? [value] : [])),
  };
}

/** @returns how many words it used */
function readWord(word: string, next: string, { read, withValue }: { read: Read; withValue: string }): number {
  if (!/^-./.test(word)) {
    read.rest.push(word);
    return 1;
  }
  const letter = [...word.slice(1)].find((one) => withValue.includes(one));
  if (word.startsWith('--') || letter === undefined) {
    read.flags.push(...word.slice(1));
    return 1;
  }
  const at = word.indexOf(letter, 1);
  const attached = word.slice(at + 1);
  read.flags.push(...word.slice(1, at));
  read.values.push([letter, attached || next]);
  return attached ? 1 : 2;
}
