import { on } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { expect } from 'vitest';
import { inBrowser } from './in-each-browser.ts';
import { shownAddress, stateOf, untilAllIsDealtWith } from './in-extension.ts';
import { serve, workingPage } from './serve.ts';
import { untilPage } from './tips-page.ts';

inBrowser('chromium', 'a prerendered page that fails is nobody’s business yet', async ({ browser, tab }) => {
  const rules = JSON.stringify({ prerender: [{ source: 'list', urls: ['/next'], eagerness: 'immediate' }] });
  const { origin, server } = await serve((request, response) => {
    if (request.headers['sec-purpose']) request.socket.destroy();
    else if (request.url !== '/') workingPage(request, response);
    else response.end(`<title>Now</title><script type="speculationrules">${rules}</script>`);
  });
  const prerendering = untilPrerendering(server);
  await tab.goto(`${origin}/`);
  await untilPage(tab, `${origin}/`);
  await prerendering;
  await untilAllIsDealtWith(browser);
  expect(await stateOf(browser, tab)).toBeUndefined();
  expect(await shownAddress(browser, tab)).toBe(`${origin}/`);
});

/** https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Purpose */
async function untilPrerendering(server: Server): Promise<void> {
  for await (const [request] of on(server, 'request') as AsyncIterable<[IncomingMessage]>) {
    if (String(request.headers['sec-purpose']).includes('prerender')) return;
  }
}
