import { join } from 'node:path';

interface Command {
  file: string;
  words: string[];
  isVerbatim: boolean;
}

/**
 * How a browser starts the program that a manifest names. Windows starts no .bat by itself, so there the browsers take cmd.exe;
 * only here, and only for a person who asks how it stands, does Portside do so as well.
 * @see https://textslashplain.com/2023/03/16/improving-native-message-host-reliability-on-windows/
 */
export function asBrowsersDo(launcher: string, words: string[]): Command {
  if (!/\.(bat|cmd)$/i.test(launcher)) return { file: launcher, words, isVerbatim: false };
  const shell = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'cmd.exe');
  const line = [launcher, ...words].map((word) => `"${word}"`).join(' ');
  return { file: shell, words: ['/d', '/s', '/c', `"${line}"`], isVerbatim: true };
}
