import type { BrowserName } from './browser.ts';
import { findProgram } from './find-program.ts';

// Chrome comes last: since version 137 it no longer takes --load-extension.
const programs = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox-esr', 'firefox'],
} as const;

/** @returns the first browser of this kind on the PATH, undefined where there is none. */
export async function findExecutable(browser: BrowserName): Promise<string | undefined> {
  for (const program of programs[browser]) {
    const path = await findProgram(program);
    if (path) return path;
  }
  return undefined;
}
