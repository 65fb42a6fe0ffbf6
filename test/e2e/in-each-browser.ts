import { describe, test } from 'vitest';
import type { Browser, BrowserName, BrowserSettings, Tab } from '../browsers/browser.ts';
import { builtExtension } from '../browsers/built-extension.ts';
import { launchBrowser } from '../browsers/launch-browser.ts';

/** What a behaviour is tried with: a browser with the built extension, and a fresh tab of it. */
export interface Situation {
  browser: Browser;
  tab: Tab;
}

type Behave = (situation: Situation) => Promise<void>;

const asInstalled = { chromium: testsIn('chromium', false), firefox: testsIn('firefox', false) };
const nameless: BrowserSettings = {
  chromiumArguments: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  firefoxPreferences: { 'network.dns.disabled': true },
};
const granted = { chromium: testsIn('chromium', true), firefox: testsIn('firefox', true) };

/** One behaviour, in both browsers as they are right after the extension was installed. */
export function inEachBrowser(title: string, behave: Behave): void {
  inBoth(asInstalled, title, behave);
}

/** One behaviour, where the person has allowed the extension to talk to its helper. */
export function inEachBrowserWithHelperAllowed(title: string, behave: Behave): void {
  inBoth(granted, title, behave);
}

/** One behaviour, where no name but those of loopback has an address; name servers are not asked. */
export const inEachBrowserWithoutNames = inEachBrowserSet(nameless);

/**
 * For behaviours in both browsers as somebody has set them. The same settings are for all tests of a file, as they take a
 * browser of their own. `only`: the other one cannot be set so on this machine.
 */
export function inEachBrowserSet(
  settings: BrowserSettings,
  { isHelperAllowed = false, only }: { isHelperAllowed?: boolean; only?: BrowserName | undefined } = {},
): typeof inEachBrowser {
  const tests = {
    chromium: testsIn('chromium', isHelperAllowed, settings),
    firefox: testsIn('firefox', isHelperAllowed, settings),
  };
  return (title, behave) => inBoth(tests, title, behave, only);
}

/** What only this browser can do. */
export function inBrowser(name: BrowserName, title: string, behave: Behave): void {
  inBoth(asInstalled, title, behave, name);
}

function inBoth(tests: typeof granted, title: string, behave: Behave, only?: BrowserName): void {
  describe(title, () => {
    tests.chromium.skipIf(only === 'firefox')('in Chromium', ({ browser, tab }) => behave({ browser, tab }));
    tests.firefox.skipIf(only === 'chromium')('in Firefox', ({ browser, tab }) => behave({ browser, tab }));
  });
}

/** The browser lasts as long as the worker, so for all files; the tab as long as the test. */
function testsIn(name: BrowserName, isHelperAllowed: boolean, settings: BrowserSettings = {}) {
  return (
    test
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of needed fixtures from this pattern
      .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
        const browser = await launchBrowser({
          browser: name,
          extensionDir: builtExtension(name),
          helper: false,
          granted: isHelperAllowed,
          headless: true,
          settings,
        });
        onCleanup(() => browser.close());
        return browser;
      })
      .extend('tab', async ({ browser }, { onCleanup }) => {
        const tab = await browser.newTab();
        onCleanup(() => tab.close());
        return tab;
      })
  );
}
