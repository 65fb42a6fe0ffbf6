import { expect } from 'vitest';
import { inBrowser, inEachBrowser } from './in-each-browser.ts';
import { causesOn, shownAddress, stateOf } from './in-extension.ts';
import { serve } from './serve.ts';
import { untilSettledTips } from './tips-page.ts';

inEachBrowser('a 500 without a page of its own gives way to the tips page', async ({ tab }) => {
  const { origin } = await serve((_request, response) => response.writeHead(500).end());
  await tab.goto(`${origin}/`);
  await untilSettledTips(tab, `${origin}/`);
  expect((await causesOn(tab))[0]).toBe('server-error');
});

inEachBrowser('so does a 431 for the cookies of other ports', async ({ tab }) => {
  const jar = await serve((_request, response) => {
    const cookies = Array.from({ length: 5 }, (_, number) => `jar-${number}=${'x'.repeat(4000)}`);
    response.writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': cookies }).end('<title>Jar</title>');
  });
  const site = await serve();
  // A name of its own: whatever has the cookies of 127.0.0.1 would be refused as well.
  const name = `jar-${jar.port}.localhost`;
  await tab.goto(`http://${name}:${jar.port}/`);
  await tab.waitFor(() => document.title === 'Jar', 5000);
  await tab.goto(`http://${name}:${site.port}/`);
  await untilSettledTips(tab, `http://${name}:${site.port}/`);
  expect((await causesOn(tab))[0]).toBe('cookies-too-large');
});

inBrowser('chromium', "a 404 without a page keeps the browser's own", async ({ browser, tab }) => {
  let questions = 0;
  const { origin } = await serve(({ url }, response) => {
    if (url === '/till') questions += 1;
    response.writeHead(404).end();
  });
  await tab.goto(`${origin}/till`);
  await expect.poll(() => questions, { timeout: 10_000 }).toBeGreaterThan(1);
  await expect.poll(() => stateOf(browser, tab), { timeout: 10_000 }).toBeUndefined();
  expect(await shownAddress(browser, tab)).toBe(`${origin}/till`);
});
