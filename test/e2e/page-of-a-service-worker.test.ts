import type { RequestListener } from 'node:http';
import { expect } from 'vitest';
import type { Browser, Tab } from '../browsers/browser.ts';
import { inBrowser, inEachBrowser } from './in-each-browser.ts';
import { causesOn, openPopup, stateOf, untilAllIsDealtWith, untilBadge, untilSettled } from './in-extension.ts';
import { type Site, serve, siteTitle, workingPage } from './serve.ts';
import { untilPage } from './tips-page.ts';

const worker = `
  self.addEventListener('install', (event) => event.waitUntil(
    caches.open('pages').then((cache) => cache.add('/')).then(() => self.skipWaiting())));
  self.addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  self.addEventListener('fetch', (event) => event.respondWith(
    caches.match(event.request).then((kept) => kept ?? fetch(event.request))));`;

/** A site whose worker shows the page from its cache, after a visit. */
async function visitedSite(tab: Tab): Promise<Site & { looksForScript(): number }> {
  let looks = 0;
  const answer: RequestListener = (request, response) => {
    if (request.url !== '/worker.js') return workingPage(request, response);
    looks += 1;
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(worker);
  };
  const site = await serve(answer);
  await tab.goto(`${site.origin}/`);
  await untilPage(tab, `${site.origin}/`);
  await tab.evaluate(() => void navigator.serviceWorker.register('/worker.js'));
  await tab.waitFor(() => navigator.serviceWorker.controller, 10_000);
  return { ...site, looksForScript: () => looks };
}

inEachBrowser(
  'a page from a service worker whose server is gone stays, and the popup says so',
  async ({ browser, tab }) => {
    const { origin, stop } = await visitedSite(tab);
    await stop();
    await tab.goto(`${origin}/`);
    await tab.waitFor((title) => document.title === title, 5000, siteTitle);
    await untilSettled(browser, tab);
    await untilBadge(browser, tab, '?');
    expect(await tab.url()).toBe(`${origin}/`);
    const popup = await openPopup(browser, tab);
    expect((await causesOn(popup))[0]).toBe('stale-service-worker');
    await popup.close();
  },
);

inEachBrowser('a page from the service worker of a server that runs is no fault', async ({ browser, tab }) => {
  const { origin, looksForScript } = await visitedSite(tab);
  const before = looksForScript();
  await tab.goto(`${origin}/`);
  await expect.poll(looksForScript, { timeout: 15_000 }).toBeGreaterThan(before);
  await expectNothingSaid(browser, tab);
});

inBrowser(
  'firefox',
  'a page that Back finds in memory is no fault, though its server is gone',
  async ({ browser, tab }) => {
    const [first, second] = [await serve(), await serve()];
    await tab.goto(`${first.origin}/`);
    await untilPage(tab, `${first.origin}/`);
    await tab.goto(`${second.origin}/`);
    await untilPage(tab, `${second.origin}/`);
    await first.stop();
    await tab.evaluate(() => history.back());
    await tab.waitFor((origin) => location.origin === origin && document.readyState === 'complete', 5000, first.origin);
    await expectNothingSaid(browser, tab);
  },
);

async function expectNothingSaid(browser: Browser, tab: Tab): Promise<void> {
  await untilAllIsDealtWith(browser);
  expect(await stateOf(browser, tab)).toBeUndefined();
}
