import type { BrowserName } from './browser.ts';
import { findExecutable } from './find-executable.ts';
import { runProgram } from './run-program.ts';

/** As the browser tells it: `Chromium 156.0.8078.79`, `Mozilla Firefox 153.7.0esr`. */
export async function browserVersion(browser: BrowserName): Promise<string> {
  const executable = await findExecutable(browser);
  if (!executable) return `no ${browser}`;
  const [, version] = /^(\D+[\d.]+\w*)/.exec((await runProgram(executable, ['--version'])).trim()) ?? [];
  return version ?? browser;
}
