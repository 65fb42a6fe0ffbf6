import { expect } from 'vitest';
import { inEachBrowser } from './in-each-browser.ts';
import { causesOn, openPopup, shownAddress, untilBadge, untilSettled } from './in-extension.ts';
import { serve } from './serve.ts';
import { untilPage, untilSettledTips } from './tips-page.ts';

inEachBrowser('a 502 without a page of its own gives way to the tips page', async ({ tab }) => {
  const { origin } = await serve((_request, response) => response.writeHead(502).end());
  await tab.goto(`${origin}/`);
  await untilSettledTips(tab, `${origin}/`);
  expect((await causesOn(tab))[0]).toBe('upstream-down');
});

inEachBrowser('a 502 with a page of its own stays, and the popup explains it', async ({ browser, tab }) => {
  const { origin } = await serve((_request, response) => {
    response.writeHead(502, { 'Content-Type': 'text/html' });
    response.end('<title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>');
  });
  await tab.goto(`${origin}/`);
  await untilPage(tab, `${origin}/`);
  await untilSettled(browser, tab);
  await untilBadge(browser, tab, '?');
  expect(await shownAddress(browser, tab)).toBe(`${origin}/`);
  const popup = await openPopup(browser, tab);
  expect((await causesOn(popup))[0]).toBe('upstream-down');
  await popup.close();
});
