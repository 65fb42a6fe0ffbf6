import type { BrowserName } from '../test/browsers/browser.ts';
import { findExecutable } from '../test/browsers/find-executable.ts';
import { installDebianPackages } from './debian-packages.ts';

const packages: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Sees to it that these browsers are on this machine. @returns false where one is missing and could not be installed */
export async function installBrowsers(names: readonly BrowserName[]): Promise<boolean> {
  const found = await Promise.all(names.map(findExecutable));
  const missing = names.filter((_, index) => !found[index]);
  return installDebianPackages(
    missing.map((name) => packages[name]),
    `Opening ${missing.join(' and ')}`,
  );
}
