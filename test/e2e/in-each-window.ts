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

type InWindows = (title: string, behave: (situation: InWindow) => Promise<void>) => void;

/** One behaviour, in an ordinary window of each browser, which lasts as long as the worker, so for all files. */
export const inEachWindow = inEachWindowSet(async () => ({}));

/** The same, in a window of each browser that is set so. */
export function inEachWindowSet(options: () => Promise<Options>): InWindows {
  const tests = { chromium: testsIn('chromium', options), firefox: testsIn('firefox', options) };
  return (title, behave) => {
    describe(title, () => {
      tests.chromium('in Chromium', ({ browser, tab, display }) => behave({ browser, tab, display }));
      tests.firefox('in Firefox', ({ browser, tab, display }) => behave({ browser, tab, display }));
    });
  };
}

function testsIn(name: BrowserName, options: () => Promise<Options>) {
  return (
    test
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of needed fixtures from this pattern
      .extend('display', { scope: 'worker' }, async ({}, { onCleanup }) => {
        const display = await openVirtualDisplay();
        onCleanup(() => display.close());
        return display;
      })
      .extend('browser', { scope: 'worker' }, async ({ display }, { onCleanup }) => {
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
