import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect } from 'vitest';
import { inEachBrowser } from './in-each-browser.ts';
import { stateOf, untilAllIsDealtWith, untilBadge } from './in-extension.ts';
import { serve, workingPage } from './serve.ts';
import { untilPage } from './tips-page.ts';

inEachBrowser('who moves on while Portside still looks hears no more of it', async ({ browser, tab }) => {
  const held: ServerResponse[] = [];
  const { origin } = await serve((request, response) => {
    if (request.url === '/slow') held.push(response);
    else workingPage(request, response);
  });
  await tab.goto(`${origin}/slow`);
  await untilBadge(browser, tab, '?');
  await tab.goto(`${origin}/`);
  await untilPage(tab, `${origin}/`);
  // The first was the tab's own; the others are the extension's, which gives up after a while.
  await Promise.all(held.slice(1).map((response) => response.closed || once(response, 'close')));
  await untilAllIsDealtWith(browser);
  expect(await stateOf(browser, tab)).toBeUndefined();
  await untilBadge(browser, tab, '');
});
