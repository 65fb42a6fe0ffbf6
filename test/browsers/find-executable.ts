import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './browser.ts';

// Chrome comes last: since version 137 it no longer takes --load-extension.
const programs = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox-esr', 'firefox'],
} as const;

/** @returns the first browser of this kind on the PATH, undefined where there is none. */
export async function findExecutable(browser: BrowserName): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = programs[browser].flatMap((program) => folders.map((folder) => join(folder, program)));
  for (const path of candidates) {
    const executable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (executable) return path;
  }
  return undefined;
}
