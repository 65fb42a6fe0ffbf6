import { join } from 'node:path';

interface Command {
  file: string;
  words: string[];
  isVerbatim: boolean;
}

/**
 * How a browser starts the program that a manifest names. Windows can't start a .bat file directly, so browsers use cmd.exe there.
 * Portside does so only here, and only when someone runs `status`.
 * @see https://textslashplain.com/2023/03/16/improving-native-message-host-reliability-on-windows/
 */
export function browserLaunchCommand(launcher: string, words: string[]): Command {
  if (!/\.(bat|cmd)$/i.test(launcher)) return { file: launcher, words, isVerbatim: false };
  const shell = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'cmd.exe');
  const line = [launcher, ...words].map((word) => `"${word}"`).join(' ');
  return { file: shell, words: ['/d', '/s', '/c', `"${line}"`], isVerbatim: true };
}
