import { describe, test } from 'vitest';
import type { Browser, BrowserName, BrowserSettings, Tab } from '../browsers/browser.ts';
import { builtExtension } from '../browsers/built-extension.ts';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { openVirtualDisplay, type VirtualDisplay } from '../browsers/virtual-display.ts';

/** A browser in a window, with somebody at the keyboard: without a window, browsers turn down what they would ask a person. */
export interface InWindow {
  browser: Browser;
  tab: Tab;
  display: VirtualDisplay;
}

interface Options {
  settings?: BrowserSettings;
  /** PEM file of a certificate authority that the profile trusts. */
  trusts?: string;
  /** Made ready in the browser's home folder before it starts. */
  prepare?(home: string, browser: BrowserName): Promise<void>;
}

/** One behaviour, in a window of each browser, which all tests with the same `options` share. `only`: no program can do it in the other one. */
export function inEachWindow(options: () => Promise<Options> = async () => ({})) {
  const tests = { chromium: testsIn('chromium', options), firefox: testsIn('firefox', options) };
  return (title: string, behave: (situation: InWindow) => Promise<void>, only?: BrowserName): void => {
    describe(title, () => {
      tests.chromium.skipIf(only === 'firefox')('in Chromium', ({ browser, tab, display }) =>
        behave({ browser, tab, display }),
      );
      tests.firefox.skipIf(only === 'chromium')('in Firefox', ({ browser, tab, display }) =>
        behave({ browser, tab, display }),
      );
    });
  };
}

function testsIn(name: BrowserName, options: () => Promise<Options>) {
  return (
    test
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of needed fixtures from this pattern
      .extend('display', { scope: 'file' }, async ({}, { onCleanup }) => {
        const display = await openVirtualDisplay();
        onCleanup(() => display.close());
        return display;
      })
      .extend('browser', { scope: 'file' }, async ({ display }, { onCleanup }) => {
        const { settings = {}, trusts, prepare } = await options();
        const browser = await launchBrowser({
          browser: name,
          extensionDir: builtExtension(name),
          helper: false,
          granted: false,
          headless: false,
          settings: { ...settings, environment: { ...settings.environment, DISPLAY: display.name } },
          ...(trusts && { trusts }),
          ...(prepare && { prepare: (home: string) => prepare(home, name) }),
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
