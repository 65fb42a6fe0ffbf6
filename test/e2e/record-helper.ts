import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from '../browsers/browser.ts';
import { registerLauncher } from './register-host.ts';

const portside = fileURLToPath(new URL('../../.output/portside/portside.cjs', import.meta.url));

/** Registers the built helper, until the test is over, with a launcher that writes down each start. @returns the processes started so far, by their ids */
export async function recordStarts(browser: Browser): Promise<() => Promise<number[]>> {
  const starts = join(browser.nativeHostsDir, 'starts.txt');
  const command = `echo $$ >> '${starts}'\nexec '${process.execPath}' '${portside}' native-messaging "$@"`;
  await registerLauncher(browser, command);
  await writeFile(starts, '');
  return async () => (await readFile(starts, 'utf8')).split('\n').filter(Boolean).map(Number);
}

/** The same with a launcher that writes down what the helper is asked. @returns the types of the questions asked so far */
export async function recordQuestions(browser: Browser): Promise<() => Promise<string[]>> {
  const asked = join(browser.nativeHostsDir, 'asked.bin');
  await registerLauncher(browser, `tee -a '${asked}' | '${process.execPath}' '${portside}' native-messaging "$@"`);
  await writeFile(asked, '');
  return async () => [...(await readFile(asked, 'latin1')).matchAll(/"type":"([\w-]+)"/g)].map(([, type = '']) => type);
}
