import { expect } from 'vitest';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { causesOn, openPopup } from './in-extension.ts';
import { untilSettledTips, untilTipsAfter } from './tips-page.ts';

inEachBrowser('what is known of a tab survives the end of the background', async ({ browser, tab }) => {
  const address = `http://127.0.0.1:${await freePort()}/`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  await browser.stopBackground();
  const popup = await openPopup(browser, tab);
  expect(await popup.text()).toContain(new URL(address).host);
  expect(await causesOn(popup)).toContain('nothing-listening');
  await popup.close();
});

inEachBrowser('a failure wakes the background', async ({ browser, tab }) => {
  const address = `http://127.0.0.1:${await freePort()}/`;
  await browser.stopBackground();
  await tab.goto(address);
  await untilSettledTips(tab, address);
  await browser.stopBackground();
  await untilTipsAfter(tab, address, tab.reload);
});
