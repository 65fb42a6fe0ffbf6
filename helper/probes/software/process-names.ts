import { posix } from 'node:path';

/**
 * The programs in what `ps -axo comm=` prints on macOS, a path a line, which may hold spaces:
 * `/sbin/launchd`
 * `/Applications/Little Snitch.app/Contents/MacOS/Little Snitch Agent`
 */
export function namesInPs(output: string): string[] {
  return distinct(output.split('\n').map((line) => posix.basename(line.trim())));
}

/**
 * The programs in what `tasklist /fo csv /nh` prints on Windows:
 * `"svchost.exe","1032","Services","0","12,344 K"`
 * `"AvastSvc.exe","3904","Services","0","98,112 K"`
 */
export function namesInTasklist(output: string): string[] {
  return distinct(output.split(/\r?\n/).map((line) => (/^"([^"]*)"/.exec(line)?.[1] ?? '').replace(/\.exe$/i, '')));
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names.filter(Boolean))];
}
