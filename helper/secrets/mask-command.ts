import { basename } from 'node:path';
import { type Assignment, hidden, maskNamed } from './mask-named.ts';
import { maskSecrets } from './mask-secrets.ts';
import { isSecret, isSecretName } from './secret-name.ts';
import { type SecretOptions, secretOptionsOf } from './secret-options.ts';

/** Nobody writes a longer one by hand, and taking quotation marks apart takes time. */
const maxScriptLength = 8192;

/**
 * A command line that may be shown, stored and pasted into a bug report: the values of secrets are taken out.
 * What has a secret's name, shape or place is found; what a program hides in a language of its own is not.
 */
export function maskCommand(words: readonly string[]): string[] {
  let options: SecretOptions = { letters: '' };
  return words.map((word, index) => {
    options = secretOptionsOf(basename(word)) ?? options;
    const before = words[index - 1] ?? '';
    if (isSecretValue(word, before, options)) return hidden;
    if (index > 0 && word.length > 2 && isSecretLetter(word.slice(0, 2), options)) return word.slice(0, 2) + hidden;
    return /\s/.test(word) ? cleanScript(word, isScriptOption(before)) : cleanWord(word);
  });
}

/** The value of an option is the next word: `--password hunter2`, `ngrok authtoken 2abc`. */
function isSecretValue(word: string, before: string, options: SecretOptions): boolean {
  if (word === '' || word.startsWith('-')) return false;
  if (/^(add-)?authtoken$/.test(before) || options.long?.test(before)) return true;
  if (/^-\w+$/.test(before) && isSecretLetter(`-${before.at(-1)}`, options)) return true;
  return /^--?[a-z]{2}/i.test(before) && !before.includes('=') && isSecret(before, word);
}

function isSecretLetter(option: string, { letters }: SecretOptions): boolean {
  return option.startsWith('-') && letters !== '' && letters.includes(option.slice(1));
}

/** `sh -c`, `bash -lc`, `cmd /c` */
function isScriptOption(word: string): boolean {
  return /^(-\w*c|\/c|-command)$/i.test(word);
}

/** A word that holds others: a script, a header, a setting whose value has spaces in it. */
function cleanScript(script: string, isScript: boolean): string {
  if (script.length > maxScriptLength) return hidden;
  const [start = '', name = ''] = /^\s*-{0,2}(?:[\w.-]{1,128}=)*([\w.-]{1,128})["']?\s?[=:]\s?/.exec(script) ?? [];
  if (!isScript && isSecretName(name)) return start + hidden;
  const pieces = script.match(/\s+|(?:'[^']*'|"(?:\\.|[^"\\])*"|[^\s'"]|['"])+/g) ?? [];
  if (pieces.length === 1) return cleanQuoted(script, isScript);
  const clean = maskCommand(pieces.filter(isWord));
  return maskSecrets(pieces.map((piece) => (isWord(piece) ? (clean.shift() ?? '') : piece)).join(''));
}

function isWord(piece: string): boolean {
  return piece.trim() !== '';
}

/** `'Authorization: Bearer abc'`, or a word with a quoted stretch inside. */
function cleanQuoted(word: string, isScript: boolean): string {
  const [, quote = '', inside = ''] = /^(['"])(.*)\1$/s.exec(word) ?? [];
  return /\s/.test(inside) ? quote + cleanScript(inside, isScript) + quote : cleanWord(word);
}

/** `X-Api-Key:abc`, `{"token":"abc"}`; a port or a path doesn't follow a secret's name. */
const named: Assignment = {
  names: /(?<![\w.-])([\w.-]{1,128})\\?["']?: ?/g,
  value: /\\"[^"]*"|"[^"]*"|'[^']*'|[^,}\s'"\\]+/y,
};

/** `TOKEN=a&b` as a word of its own has all of the rest for its value, whatever signs are in it; so has `--env=TOKEN=a&b`. */
function cleanWord(word: string): string {
  const names = /^(?:[\w.-]{1,128}=)+/.exec(word)?.[0].split('=').slice(0, -1) ?? [];
  const at = names.findIndex((name) => isSecret(name, word));
  if (at !== -1) return `${names.slice(0, at + 1).join('=')}=${hidden}`;
  return maskNamed(maskSecrets(word), named);
}
