import { expect } from 'vitest';
import { freePort } from './free-port.ts';
import { inBrowser } from './in-each-browser.ts';
import { shownAddress, untilAllIsDealtWith, watchNavigations } from './in-extension.ts';
import { untilSettledTips } from './tips-page.ts';

/** Chromium tries again 1.4 s after the failure, of its own accord. */
inBrowser('chromium', 'an error page that was asked for stays while it reloads itself', async ({ browser, tab }) => {
  const address = `http://127.0.0.1:${await freePort()}/`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  const navigations = await watchNavigations(browser, tab);
  await tab.byRole('button', "Show the browser's error page").click();
  await expect
    .poll(async () => (await navigations()).filter(({ event }) => event === 'failed').length, { timeout: 10_000 })
    .toBe(2);
  await untilAllIsDealtWith(browser);
  expect(await shownAddress(browser, tab)).toBe(address);
});
