import type { Shell } from '../../shells.ts';
import type { Word } from './parse-command.ts';

/** What was hidden as a secret is for the person to fill in, and stays readable. */
const withoutMask = (text: string) => text.replaceAll('***', 'x');

/** A word as a shell takes it for one, and for nothing else. */
export const quoteWord: Record<Shell, (word: Word) => string> = {
  bash: ({ raw, value }) => (isPlainInBash(raw) ? raw : inBash(value)),
  fish: ({ raw, value }) => (isPlainInBash(raw) && !value.includes('\\') ? raw : inFish(value)),
  powershell: ({ raw, value }) => {
    if (isPlainInPowershell(value)) return value;
    return /^"[^"$`]*"$/.test(raw) ? raw : `'${value.replaceAll("'", "''")}'`;
  },
  cmd: ({ value }) => (isPlainInCmd(value) ? value : inCmd(value)),
};

/** Outside its quotes, nothing that bash, zsh or fish would expand: zsh gives up at a bracket for which it finds no file. */
function isPlainInBash(raw: string): boolean {
  const outside = withoutMask(raw).replaceAll(/'[^']*'|"[^"]*"|\\'/g, '');
  return raw !== '' && /^(~(?=\/|$))?[\w@%+:,./^-][\w@%+:,./^=-]*$|^$/.test(outside);
}

function inBash(value: string): string {
  if (!value.includes("'")) return `'${value}'`;
  return /["\\$`!]/.test(value) ? `'${value.replaceAll("'", "'\\''")}'` : `"${value}"`;
}

/** https://fishshell.com/docs/current/language.html#quotes */
function inFish(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** A comma makes a list of a word, and `-a.b` and `-a:b` become two: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_parsing */
function isPlainInPowershell(value: string): boolean {
  return /^(?!-[^-][^.:]*[.:])[\w:./\\~%+-][\w:./\\~%+=@^-]*$/.test(withoutMask(value));
}

function isPlainInCmd(value: string): boolean {
  return /^[\w:./\\~@+,-][\w:./\\~@+,=-]*$/.test(withoutMask(value));
}

/** Quotes inside as the C runtime of Windows takes them, and so does each program: https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments */
function inCmd(value: string): string {
  return `"${value.replaceAll(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, '$&$&')}"`;
}
