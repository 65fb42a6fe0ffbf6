import { expect } from 'vitest';
import type { Browser, Tab } from '../browsers/browser.ts';
import { expectNoViolations } from './expect-no-violations.ts';
import { inEachBrowser, inEachBrowserSet, inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { recordStarts } from './record-helper.ts';

/** What the extension's own pages see; it exists where the text of these functions is evaluated, not here. */
declare const chrome: {
  storage: { local: { get(key: string): Promise<object> } };
  tabs: { query(all: object): Promise<{ url?: string; active: boolean }[]> };
};

const shownWithinMs = 20_000;

const justInstalled = inEachBrowserSet({ keepsWelcome: true });
const quietlyInstalled = inEachBrowserSet(
  { keepsWelcome: true, managedSettings: { show: 'badge' } },
  // Chromium tells what an administrator has set only some seconds after its start, and a person installs nothing before.
  { only: 'firefox' },
);

justInstalled(
  'right after the installation the welcome page opens, and leads to a failure',
  async ({ browser, tab }) => {
    await untilWelcomed(browser);
    await expect.poll(() => welcomePages(browser), { timeout: shownWithinMs }).toBe(1);
    await openWelcome(browser, tab);
    expect(await tab.text()).toContain('Portside looks only at addresses on this computer');
    await tab.byRole('link', 'Open 127.0.0.1:62893').click();
    await tab.waitFor(() => document.querySelector('[data-cause="nothing-listening"]') !== null, shownWithinMs);
  },
);

quietlyInstalled('no welcome page opens where an organization wants it quiet', async ({ browser }) => {
  await untilWelcomed(browser);
  expect(await welcomePages(browser)).toBe(0);
});

inEachBrowserWithHelperAllowed(
  'the welcome page follows the helper while it is installed',
  async ({ browser, tab }) => {
    await openWelcome(browser, tab);
    await untilHelper(tab, 'not-installed');
    expect(await tab.text()).toContain('npx portside install');
    if (browser.name === 'chromium') await expectNoViolations(tab);
    await recordStarts(browser);
    await untilHelper(tab, 'fine');
  },
);

inEachBrowser('the settings lead to the welcome page', async ({ browser, tab }) => {
  await tab.goto(`${browser.extensionBase}options.html`);
  await tab.byRole('link', 'Welcome page').click();
  await tab.byRole('heading', 'Welcome to Portside').text();
});

async function openWelcome(browser: Browser, tab: Tab): Promise<void> {
  await tab.goto(`${browser.extensionBase}welcome.html`);
  await tab.waitFor(() => document.querySelector('main[data-portside="ready"]') !== null, shownWithinMs);
}

function untilHelper(tab: Tab, state: string): Promise<unknown> {
  return tab.waitFor((wanted) => document.querySelector(`[data-helper="${wanted}"]`) !== null, shownWithinMs, state);
}

function untilWelcomed(browser: Browser): Promise<void> {
  return expect
    .poll(() => browser.inExtension(() => chrome.storage.local.get('welcomed')), { timeout: shownWithinMs })
    .toEqual({ welcomed: true });
}

function welcomePages(browser: Browser): Promise<number> {
  return browser.inExtension(
    async () => (await chrome.tabs.query({})).filter(({ url }) => url?.endsWith('/welcome.html')).length,
  );
}
