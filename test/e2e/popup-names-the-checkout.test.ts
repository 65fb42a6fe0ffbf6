import { expect } from 'vitest';
import type { Tab } from '../browsers/browser.ts';
import { makeHome, serveFrom } from '../helper/checkout-folders.ts';
import { inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { openPopup } from './in-extension.ts';
import { installHelper } from './install-helper.ts';

inEachBrowserWithHelperAllowed('two checkouts of one project are told apart', async ({ browser, tab }) => {
  await installHelper(browser);
  const home = makeHome(
    'repo shop; package shop shop; git -C shop worktree add -q -b fix-ui ../shop-fix; package shop-fix shop',
  );
  const [main, fix] = [await serveFrom(`${home}/shop`), await serveFrom(`${home}/shop-fix`)];
  await tab.goto(`http://127.0.0.1:${fix}/`);
  await tab.waitFor(() => document.title === 'Shop', 10_000);
  const popup = await openPopup(browser, tab);
  await popup.byRole('heading', 'Working, on this computer only').text();
  expect(await popup.text()).toContain(`node from ${home}/shop-fix (branch fix-ui), started`);
  // Both are called `node · shop` in the list.
  expect(await detailOf(popup, main)).toContain(`${home}/shop (branch main)`);
  expect(await detailOf(popup, fix)).toContain(`${home}/shop-fix (branch fix-ui)`);
  // A list that can't be seen asks nobody.
  await popup.close();
  await tab.goto(`${browser.extensionBase}running.html`);
  expect(await detailOf(tab, main)).toContain(`${home}/shop (branch main)`);
  expect(await detailOf(tab, fix)).toContain(`${home}/shop-fix (branch fix-ui)`);
});

/** The line below the name of a server in a list. */
async function detailOf(page: Tab, port: number): Promise<string> {
  const row = `[data-port="${port}"] .detail`;
  await page.waitFor((selector) => document.querySelector(selector) !== null, 20_000, row);
  return page.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', row);
}
