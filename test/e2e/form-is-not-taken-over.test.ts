import { expect } from 'vitest';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { causesOn, openPopup, shownAddress, untilSettled } from './in-extension.ts';
import { serve } from './serve.ts';
import { untilPage } from './tips-page.ts';

inEachBrowser('a form that was sent to a dead port is not lost, and the popup says why', async ({ browser, tab }) => {
  const address = `http://127.0.0.1:${await freePort()}/orders`;
  const { origin } = await serve((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<title>Order</title><form method="post" action="${address}"><button>Send</button></form>`);
  });
  await tab.goto(`${origin}/`);
  await untilPage(tab, `${origin}/`);
  await tab.byRole('button', 'Send').click();
  await untilSettled(browser, tab);
  expect(await shownAddress(browser, tab)).toBe(address);
  const popup = await openPopup(browser, tab);
  expect((await causesOn(popup))[0]).toBe('nothing-listening');
  await popup.close();
});
