import type { ServerResponse } from 'node:http';
import { expect } from 'vitest';
import { inEachBrowser } from './in-each-browser.ts';
import { causesOn, openPopup, shownAddress, stateOf, untilBadge, untilSettled } from './in-extension.ts';
import { serve, workingPage } from './serve.ts';
import { untilPage } from './tips-page.ts';

inEachBrowser('a load that hangs is explained quietly, and may still end well', async ({ browser, tab }) => {
  const held: ServerResponse[] = [];
  const { origin } = await serve((request, response) => {
    if (request.url === '/slow') held.push(response);
    else workingPage(request, response);
  });
  await tab.goto(`${origin}/`);
  await untilPage(tab, `${origin}/`);
  await tab.goto(`${origin}/slow`);
  await untilBadge(browser, tab, '?');
  await untilSettled(browser, tab);
  const popup = await openPopup(browser, tab);
  expect(await causesOn(popup)).toContain('server-hung');
  await popup.close();
  expect(await shownAddress(browser, tab)).toBe(`${origin}/`);

  for (const response of held) response.setHeader('Content-Type', 'text/html').end('<title>At last</title>');
  await untilPage(tab, `${origin}/slow`);
  await untilBadge(browser, tab, '');
  await expect.poll(() => stateOf(browser, tab), { timeout: 5000 }).toBeUndefined();
});
