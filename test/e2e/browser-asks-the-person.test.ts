import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { runProgram } from '../browsers/run-program.ts';
import { Authority, daysFromNow } from '../zoo/place/authority.ts';
import { inEachWindowSet } from './in-each-window.ts';
import { bringToFront, expectLeftAsItIs, expectLeftWaiting } from './left-as-it-is.ts';
import { serve, serveOverTls, siteTitle, workingPage } from './serve.ts';
import { untilPage } from './tips-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'portside-asks-'));
afterAll(() => rmSync(folder, { recursive: true }));
const authority = Authority.create(join(folder, 'authority'), 'Portside asks');

/** One window for all: an authority it trusts, a certificate of the person's own, and downloads that ask where to go. */
const inEachAskingWindow = inEachWindowSet(async () => ({
  trusts: (await authority).certificate,
  prepare: async (home, browser) => {
    const { certificate, key } = await (await authority).issue({
      names: ['DNS:person.test'],
      notBefore: daysFromNow(-1),
      notAfter: daysFromNow(10),
    });
    const file = join(home, 'person.p12');
    await runProgram('openssl', [
      'pkcs12',
      '-export',
      '-in',
      certificate,
      '-inkey',
      key,
      '-out',
      file,
      '-passout',
      'pass:',
    ]);
    const database = `sql:${join(home, browser === 'chromium' ? '.pki/nssdb' : 'profile')}`;
    await runProgram('pk12util', ['-i', file, '-d', database, '-W', '', '-K', '']);
  },
  settings: {
    chromiumPreferences: { download: { prompt_for_download: true } },
    firefoxPreferences: {
      'browser.download.useDownloadDir': false,
      'security.default_personal_cert': 'Ask Every Time',
    },
  },
}));

inEachAskingWindow(
  'a server that asks for a certificate of the person keeps its question',
  async ({ browser, tab, display }) => {
    const files = await (await authority).issue({
      names: ['IP:127.0.0.1'],
      notBefore: daysFromNow(-1),
      notAfter: daysFromNow(10),
    });
    const { origin } = await serveOverTls(files, { requestCert: true, rejectUnauthorized: false });
    const address = `${origin}/`;
    await tab.goto(address);
    await expectLeftWaiting(browser, tab, address);
    await bringToFront(browser, tab);
    await display.press('Return');
    await untilPage(tab, address);
  },
);

inEachAskingWindow('a page that asks for a permission keeps its question', async ({ browser, tab }) => {
  const { origin } = await serve((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<title>${siteTitle}</title><script>navigator.geolocation.getCurrentPosition(() => {}, () => { document.title = 'turned down'; });</script>`,
    );
  });
  await tab.goto(`${origin}/`);
  await untilPage(tab, `${origin}/`);
  await expectLeftAsItIs(browser, tab, `${origin}/`);
  expect(await tab.evaluate(() => document.title)).toBe(siteTitle);
});

inEachAskingWindow(
  'a download that asks where to go leaves the page it was begun on',
  async ({ browser, tab, display }) => {
    const { origin } = await serve((request, response) => {
      if (request.url !== '/file') return workingPage(request, response);
      response.writeHead(200, {
        'Content-Type': 'application/zip',
        'Content-Disposition': 'attachment; filename="a.zip"',
      });
      response.end('PK');
    });
    await tab.goto(`${origin}/`);
    await untilPage(tab, `${origin}/`);
    await tab.goto(`${origin}/file`);
    await expectLeftAsItIs(browser, tab, `${origin}/`);
    await bringToFront(browser, tab);
    await display.press('Escape');
    expect(await tab.evaluate(() => document.title)).toBe(siteTitle);
  },
);

inEachAskingWindow('a page that is being printed stays', async ({ browser, tab, display }) => {
  const { origin } = await serve((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<title>${siteTitle}</title><h1>On paper</h1><script>addEventListener('load', () => print());</script>`,
    );
  });
  await tab.goto(`${origin}/`);
  await expectLeftAsItIs(browser, tab, `${origin}/`);
  await bringToFront(browser, tab);
  await display.press('Escape');
  await untilPage(tab, `${origin}/`);
});

inEachAskingWindow('a page that asks whether to leave it keeps what was typed', async ({ browser, tab, display }) => {
  const site = await serve((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<title>${siteTitle}</title><input aria-label="Note" autofocus style="position:fixed;inset:0;width:100vw;height:100vh">
      <script>addEventListener('beforeunload', (event) => event.preventDefault());</script>`);
  });
  await tab.goto(`${site.origin}/`);
  await untilPage(tab, `${site.origin}/`);
  await bringToFront(browser, tab);
  // In Firefox a click on a tab that has just come to the front may go nowhere; in Chromium the address bar has the keyboard until one.
  await tab.waitFor(() => document.hasFocus() && document.activeElement?.tagName === 'INPUT', 10_000);
  await display.click(500, 500);
  await display.type('unsaved');
  await tab.waitFor(() => document.querySelector('input')?.value === 'unsaved', 10_000);
  await site.stop();
  await display.press('F5');
  await expectLeftAsItIs(browser, tab, `${site.origin}/`);
  await bringToFront(browser, tab);
  await display.press('Escape');
  expect(await tab.evaluate(() => document.querySelector('input')?.value)).toBe('unsaved');
});
