import { expect } from 'vitest';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { untilAllIsDealtWith, watchNavigations } from './in-extension.ts';
import { untilSettledTips } from './tips-page.ts';

inEachBrowser('one failure shows one tips page', async ({ browser, tab }) => {
  const navigations = await watchNavigations(browser, tab);
  const address = `http://127.0.0.1:${await freePort()}/`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  await untilAllIsDealtWith(browser);
  const shown = (await navigations()).filter(({ url }) => url.startsWith(browser.extensionBase));
  expect(shown).toEqual([{ event: 'committed', url: await tab.url() }]);
});
