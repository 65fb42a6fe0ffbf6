import { readFileSync } from 'node:fs';
import { ifReadable } from '../../files/if-readable.ts';

/**
 * The words of a process's command line. A program that gives itself a title leaves one word with spaces in it, and zeros behind:
 * `npm run dev\0\0\0\0`.
 */
export function readCommand(pid: number): string[] {
  const text = ifReadable(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? '';
  const words = text.replace(/[\0\s]+$/, '').split('\0');
  const [only = '', ...others] = words;
  return others.length === 0 ? only.split(' ').filter(Boolean) : words;
}
