import { appendFile, cp } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A copy of the built extension whose English is a pseudo-language: each text 40 % longer, with accents, in brackets, from right to
 * left. It shows what a language that is still to come would break. https://en.wikipedia.org/wiki/Pseudolocalization
 */
export async function pseudoExtension(extensionDir: string, copyDir: string): Promise<string> {
  await cp(extensionDir, copyDir, { recursive: true });
  await appendFile(join(copyDir, 'words-en.js'), `;(${speakPseudo})();`);
  return copyDir;
}

/** Runs in the page, after the words have been given. Its text goes alone, so it uses no names from outside. */
function speakPseudo(): void {
  const key = Symbol.for('portside.words.en');
  const accents: Record<string, string> = { a: 'á', c: 'ç', e: 'ë', i: 'ï', n: 'ñ', o: 'ö', s: 'š', u: 'ü', y: 'ý' };
  /** What a program reads in what a function says, and no person. */
  const notRead = /^(command|open|mark|state|tone|kind|cause|stop|certainty|os|question)$/;

  const stretch = (text: string): string => {
    if (!/\p{L}/u.test(text)) return text;
    // A sentence made of others is as long as it should be.
    if (text.includes('⟦')) return `⟦${text.replace(/[⟦⟧]/g, '')}⟧`;
    // Addresses, ports, names of files and code stay as they are.
    const words = text
      .split(/(\s+|`[^`]*`)/)
      .map((word) =>
        /^[\p{L}'’,;:.!?()“”-]+$/u.test(word)
          ? word.replace(/[aceinosuy]/g, (letter) => accents[letter] ?? letter)
          : word,
      );
    const more = 'ñöçh mëhr '.repeat(Math.ceil((text.length * 0.4) / 10)).slice(0, Math.ceil(text.length * 0.4));
    return `⟦${words.join('')} ${more.trim()}⟧`;
  };

  const change = (value: unknown, isSaid: boolean): unknown => {
    if (typeof value === 'string') return stretch(value);
    if (typeof value === 'function') return (...args: unknown[]) => change(value(...args), true);
    if (Array.isArray(value)) return value.map((one) => change(one, isSaid));
    if (typeof value !== 'object' || value === null) return value;
    const isLeft = (name: string) => isSaid && notRead.test(name);
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, isLeft(name) ? one : change(one, isSaid)]),
    );
  };

  const { language, ...words } = Reflect.get(globalThis, key);
  Reflect.set(globalThis, key, { language, ...(change(words, false) as object) });
  if (location.protocol.endsWith('-extension:')) document.documentElement.dir = 'rtl';
}
