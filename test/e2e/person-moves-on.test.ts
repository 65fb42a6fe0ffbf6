import type { ServerResponse } from 'node:http';
import { expect } from 'vitest';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { shownAddress, untilAllIsDealtWith } from './in-extension.ts';
import { serve } from './serve.ts';
import { untilPage } from './tips-page.ts';

inEachBrowser('who has moved on to another page is not pulled back', async ({ browser, tab }) => {
  const { origin } = await serve();
  await tab.goto(`http://127.0.0.1:${await freePort()}/`);
  await tab.goto(`${origin}/`);
  await untilPage(tab, `${origin}/`);
  await untilAllIsDealtWith(browser);
  expect(await shownAddress(browser, tab)).toBe(`${origin}/`);
});

inEachBrowser('who is on the way to a slow page is not pulled back', async ({ browser, tab }) => {
  const asked = Promise.withResolvers<ServerResponse>();
  const { origin } = await serve((_request, response) => asked.resolve(response));
  await tab.goto(`http://127.0.0.1:${await freePort()}/`);
  await tab.goto(`${origin}/`);
  const response = await asked.promise;
  await untilAllIsDealtWith(browser);
  response.setHeader('Content-Type', 'text/html').end('<title>At last</title>');
  await untilPage(tab, `${origin}/`);
});
