import { expect } from 'vitest';
import { inEachBrowser } from './in-each-browser.ts';
import { causesOn, openPopup, untilBadge, untilSettled } from './in-extension.ts';
import { serve } from './serve.ts';
import { untilPage } from './tips-page.ts';

inEachBrowser('a page for one name only, opened by another, is explained beside it', async ({ browser, tab }) => {
  const { port } = await serve((request, response) => {
    const isKnown = request.headers.host?.startsWith('127.0.0.1:');
    response.writeHead(isKnown ? 200 : 403, { 'Content-Type': 'text/html' }).end('<title>Shop</title>');
  });
  await tab.goto(`http://shop.localhost:${port}/`);
  await untilPage(tab, `http://shop.localhost:${port}/`);
  await untilSettled(browser, tab);
  await untilBadge(browser, tab, '?');
  const popup = await openPopup(browser, tab);
  expect((await causesOn(popup))[0]).toBe('host-header-rejected');
  await popup.close();
});
