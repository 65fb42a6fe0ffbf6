import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Browser, BrowserName, Tab } from '../browsers/browser.ts';
import { selfSigned } from '../zoo/place/authority.ts';
import { type InWindow, inEachWindow } from './in-each-window.ts';
import { shownAddress, untilAllIsDealtWith } from './in-extension.ts';
import { bringToFront } from './left-as-it-is.ts';
import { serveOverTls, siteTitle } from './serve.ts';
import { untilPage, untilSettledTips } from './tips-page.ts';

inEachWindow('a page that the person goes on to past its certificate stays', async ({ browser, tab, display }) => {
  const folder = mkdtempSync(join(tmpdir(), 'portside-past-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { origin } = await serveOverTls(await selfSigned(folder, ['IP:127.0.0.1']));
  const address = `${origin}/`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  await tab.byRole('button', "Show the browser's error page").click();
  // It listens to the keyboard once it is complete.
  await tab.waitFor(() => /^(chrome-error|about):/.test(document.URL) && document.readyState === 'complete', 10_000);
  await bringToFront(browser, tab);
  await goPast[browser.name]({ browser, tab, display });
  await untilPage(tab, address);
  await expectThere(browser, tab, address);
  await tab.reload();
  await untilPage(tab, address);
  await expectThere(browser, tab, address);
});

/** Each browser's own way past what it warns of. */
const goPast: Record<BrowserName, (situation: InWindow) => Promise<void>> = {
  chromium: ({ display }) => display.type('thisisunsafe'),
  // Its buttons take keys of a person alone, and the second one a second after the first.
  firefox: async ({ tab, display }) => {
    for (const id of ['advanced-button', 'exception-button']) {
      await tab.waitFor(focusInCard, 10_000, id);
      await display.press('Return');
    }
  },
};

/** Runs in Firefox's own error page. @returns whether the button is there and has the focus */
function focusInCard(id: string): boolean {
  const card = document.querySelector('net-error-card')?.shadowRoot;
  const button = card?.querySelector<HTMLButtonElement>(`#${id}`);
  if (!button || button.disabled) return false;
  button.focus();
  return card?.activeElement === button;
}

async function expectThere(browser: Browser, tab: Tab, address: string): Promise<void> {
  await untilAllIsDealtWith(browser);
  expect(await shownAddress(browser, tab)).toBe(address);
  expect(await tab.evaluate(() => document.title)).toBe(siteTitle);
}
