import { createServer, type RequestListener } from 'node:http';
import { afterAll, expect } from 'vitest';
import { inEachWindow, inEachWindowSet } from './in-each-window.ts';
import { bringToFront, expectLeftWaiting } from './left-as-it-is.ts';
import { serve, siteTitle, workingPage } from './serve.ts';
import { untilPage } from './tips-page.ts';

/** Turns away whoever brings no credentials, and takes any. */
function askingFor(challenge: string): RequestListener {
  return (request, response) => {
    if (request.headers.authorization) return workingPage(request, response);
    response.writeHead(401, { 'WWW-Authenticate': challenge, 'Content-Type': 'text/html' });
    response.end('<title>401</title>Not signed in');
  };
}

for (const [name, challenge] of [
  ['Basic', 'Basic realm="Portside"'],
  ['Digest', 'Digest realm="Portside", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c0", qop="auth", algorithm=MD5'],
]) {
  inEachWindow(`a page that asks for a ${name} sign-in keeps its question`, async ({ browser, tab, display }) => {
    const { origin } = await serve(askingFor(String(challenge)));
    await tab.goto(`${origin}/`);
    await expectLeftWaiting(browser, tab, `${origin}/`);
    await bringToFront(browser, tab);
    await display.type('somebody');
    await display.press('Tab');
    await display.type('secret');
    await display.press('Return');
    await untilPage(tab, `${origin}/`);
    expect(await tab.evaluate(() => document.title)).toBe(siteTitle);
  });
}

inEachWindow('a sign-in that is turned down leaves the page of the server', async ({ browser, tab, display }) => {
  const { origin } = await serve(askingFor('Basic realm="Portside"'));
  await tab.goto(`${origin}/`);
  await expectLeftWaiting(browser, tab, `${origin}/`);
  await bringToFront(browser, tab);
  await display.press('Escape');
  await untilPage(tab, `${origin}/`);
  expect(await tab.evaluate(() => document.title)).toBe('401');
});

const asked = 'http://127.0.0.1:62893/';

/** A proxy that wants to know who asks for one address; the others it leads nowhere. */
const proxy = createServer((request, response) => {
  if (request.url !== asked && request.url?.includes('/hangs')) return;
  if (request.url !== asked) return request.socket.destroy();
  if (request.headers['proxy-authorization']) return workingPage(request, response);
  response.writeHead(407, { 'Proxy-Authenticate': 'Basic realm="Proxy"', 'Content-Type': 'text/html' });
  response.end('<title>407</title>Not signed in');
});
const listening = new Promise<number>((resolve) => {
  proxy.listen(0, '127.0.0.1', () => {
    const address = proxy.address();
    if (typeof address === 'object' && address) resolve(address.port);
  });
});
afterAll(() => {
  proxy.close();
  proxy.closeAllConnections();
});

const inEachWindowBehindProxy = inEachWindowSet(async () => {
  const port = await listening;
  return {
    settings: {
      chromiumArguments: [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
      firefoxPreferences: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': port,
        'network.proxy.allow_hijacking_localhost': true,
        'network.proxy.no_proxies_on': '',
      },
    },
  };
});

inEachWindowBehindProxy('a proxy that asks for a sign-in keeps its question', async ({ browser, tab, display }) => {
  await tab.goto(asked);
  await expectLeftWaiting(browser, tab, asked);
  await bringToFront(browser, tab);
  await display.type('somebody');
  await display.press('Tab');
  await display.type('secret');
  await display.press('Return');
  await untilPage(tab, asked);
});
