import { fileURLToPath } from 'node:url';
import type { BrowserName } from './browser.ts';

const folders: Record<BrowserName, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** The folder in which `npm run build` leaves the extension for this browser. */
export function builtExtension(browser: BrowserName): string {
  return fileURLToPath(new URL(`../../.output/${folders[browser]}`, import.meta.url));
}
