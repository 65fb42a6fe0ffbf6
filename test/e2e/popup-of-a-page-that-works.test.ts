import { spawn } from 'node:child_process';
import { expect, onTestFinished } from 'vitest';
import type { Browser, Tab } from '../browsers/browser.ts';
import { startProgram, temporaryFolder } from '../helper/start-program.ts';
import { expectNoViolations } from './expect-no-violations.ts';
import { freePort } from './free-port.ts';
import { inEachBrowser, inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { openPopup } from './in-extension.ts';
import { installHelper } from './install-helper.ts';
import { serve, siteTitle } from './serve.ts';

inEachBrowserWithHelperAllowed('a page on loopback works, on this computer only', async ({ browser, tab }) => {
  await installHelper(browser);
  const port = await startServer('127.0.0.1');
  const popup = await popupOf(browser, tab, `http://127.0.0.1:${port}/shop`);
  await popup.byRole('heading', 'Working, on this computer only').text();
  const text = await popup.text();
  // Run from a checkout, it names the branch as well: popup-names-the-checkout.test.ts.
  const sentence = text.replace(/ \(branch [^)]+\)| \(detached at [^)]+\)/, '');
  expect(sentence).toContain(`node from ${process.cwd()}, started less than a minute ago, is listening on 127.0.0.1.`);
  expect(text).not.toContain('Limit it to this computer');
  expect(text).not.toContain('wanted port');
  expect(await stopsOn(popup)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
  expect(await reachOn(popup, port)).toBe('local only');
});

inEachBrowserWithHelperAllowed(
  'a page on all addresses works, and is open to the network',
  async ({ browser, tab }) => {
    await installHelper(browser);
    const port = await startServer('0.0.0.0');
    const popup = await popupOf(browser, tab, `http://localhost:${port}/`);
    await popup.byRole('heading', 'Working, and open to your network').text();
    await popup.byRole('heading', 'Limit it to this computer').text();
    expect(await popup.text()).toContain('is listening on 0.0.0.0. Any device on your network can reach it');
    expect(await reachOn(popup, port)).toBe('network');
    if (browser.name === 'chromium') await expectNoViolations(popup);
  },
);

inEachBrowserWithHelperAllowed(
  'a page that a tunnel carries is open to the internet, and the popup says what ends it',
  async ({ browser, tab }) => {
    await installHelper(browser);
    const port = await startServer('127.0.0.1');
    const words = ['tunnel', '--url', `http://localhost:${port}`];
    const tunnel = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', ...words], { argv0: 'cloudflared' });
    onTestFinished(() => void tunnel.kill());
    const popup = await popupOf(browser, tab, `http://127.0.0.1:${port}/`);
    await popup.byRole('heading', 'Working, and open to the internet').text();
    const text = await popup.text();
    expect(text).toContain('cloudflared exposes it to the internet');
    expect(text).toContain(`Stop cloudflared (process ${tunnel.pid}) once nobody else needs it.`);
    expect(await reachOn(popup, port)).toBe('internet');
  },
);

inEachBrowserWithHelperAllowed(
  'a page of another program than the one that wanted the port: the popup says so, and where that one is',
  async ({ browser, tab }) => {
    await installHelper(browser);
    const port = await startServer('127.0.0.1');
    const elsewhere = await freePort();
    const code = `require('node:http').createServer().listen(${elsewhere}, '127.0.0.1')`;
    const words = ['-e', code, '--', '--port', `${port}`];
    await startProgram(process.execPath, words, elsewhere, temporaryFolder());
    const popup = await popupOf(browser, tab, `http://127.0.0.1:${port}/shop`);
    await popup.byRole('heading', `This page comes from node, but another node wanted port ${port} too`).text();
    expect(await popup.text()).toContain(`Open the same page on port ${elsewhere}, where node is running:`);
    if (browser.name === 'chromium') await expectNoViolations(popup);
  },
);

inEachBrowser('without the helper, the popup says what the browser alone knows', async ({ browser, tab }) => {
  const paths: (string | undefined)[] = [];
  const { origin } = await serve((request, response) => {
    paths.push(request.url);
    response.setHeader('Content-Type', 'text/html');
    response.end(`<title>${siteTitle}</title>`);
  });
  const popup = await popupOf(browser, tab, `${origin}/shop?token=once`);
  await popup.byRole('heading', 'Working').text();
  expect(await chipOn(popup)).toMatch(/^200 in [\d.]+ m?s$/);
  expect(await popup.text()).toContain(`The page title is “${siteTitle}”. The browser alone can't see who serves it`);
  await popup.byRole('button', 'Allow the helper').text();
  expect(paths.filter((path) => path !== '/favicon.ico')).toEqual(['/shop?token=once', '/shop']);
  if (browser.name === 'chromium') await expectNoViolations(popup);
});

inEachBrowser('of a page whose server has gone, the popup leads to the diagnosis', async ({ browser, tab }) => {
  const { origin, stop } = await serve();
  await tab.goto(`${origin}/`);
  await tab.waitFor((title) => document.title === title, 10_000, siteTitle);
  await stop();
  const popup = await openPopup(browser, tab);
  await popup.byRole('heading', 'Loaded, but not responding now').text();
  expect(await chipOn(popup)).toBeUndefined();
  await popup.byRole('link', 'Full diagnosis').text();
  await popup.close();
});

/** A server of its own, so that it is no part of the test's process. */
async function startServer(host: string): Promise<number> {
  const port = await freePort();
  const code = `require('node:http').createServer((_, reply) => {
    reply.setHeader('Content-Type', 'text/html');
    reply.end('<title>${siteTitle}</title>');
  }).listen(${port}, '${host}')`;
  await startProgram(process.execPath, ['-e', code], port);
  return port;
}

async function popupOf(browser: Browser, tab: Tab, address: string): Promise<Tab> {
  await tab.goto(address);
  await tab.waitFor((title) => document.title === title, 10_000, siteTitle);
  const popup = await openPopup(browser, tab);
  onTestFinished(() => popup.close());
  return popup;
}

function stopsOn(popup: Tab): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('.stop')].map(({ classList }) =>
      [...classList].filter((one) => one !== 'stop').join(),
    ),
  );
}

function chipOn(popup: Tab): Promise<string | undefined> {
  return popup.evaluate(() => document.querySelector('.chip')?.textContent);
}

/** What the list of services says of a port, folded away or not. */
function reachOn(popup: Tab, port: number): Promise<string | undefined> {
  return popup.evaluate((wanted) => {
    const rows = [...document.querySelectorAll('.services > li')];
    const row = rows.find((one) => one.querySelector('.port')?.textContent === wanted);
    return row?.querySelector('.pill')?.textContent;
  }, String(port));
}
