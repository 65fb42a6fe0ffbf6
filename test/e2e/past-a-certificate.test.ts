import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Browser, Tab } from '../browsers/browser.ts';
import { selfSigned } from '../zoo/place/authority.ts';
import { inEachWindow } from './in-each-window.ts';
import { shownAddress, untilAllIsDealtWith } from './in-extension.ts';
import { bringToFront } from './left-as-it-is.ts';
import { siteTitle, workingPage } from './serve.ts';
import { untilPage, untilSettledTips } from './tips-page.ts';

const inEachOrdinaryWindow = inEachWindow();

inEachOrdinaryWindow(
  'a page that the person goes on to past its certificate stays',
  async ({ browser, tab, display }) => {
    const folder = mkdtempSync(join(tmpdir(), 'portside-past-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { certificate, key } = await selfSigned(folder, ['IP:127.0.0.1']);
    const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, workingPage);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    const address = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await tab.goto(address);
    await untilSettledTips(tab, address);
    await tab.byRole('button', "Show the browser's error page").click();
    // It listens to the keyboard once it is complete.
    await tab.waitFor(() => /^(chrome-error|about):/.test(document.URL) && document.readyState === 'complete', 10_000);
    await bringToFront(browser, tab);
    // Chromium's own way past what it warns of. Firefox's buttons let no program press them.
    await display.type('thisisunsafe');
    await untilPage(tab, address);
    await expectThere(browser, tab, address);
    await tab.reload();
    await untilPage(tab, address);
    await expectThere(browser, tab, address);
  },
  'chromium',
);

async function expectThere(browser: Browser, tab: Tab, address: string): Promise<void> {
  await untilAllIsDealtWith(browser);
  expect(await shownAddress(browser, tab)).toBe(address);
  expect(await tab.evaluate(() => document.title)).toBe(siteTitle);
}
