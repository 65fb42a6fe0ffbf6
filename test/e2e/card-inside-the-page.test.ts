import { expect } from 'vitest';
import type { Browser, Tab } from '../browsers/browser.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { untilAllIsDealtWith, untilSettled } from './in-extension.ts';
import { type Site, serve, workingPage } from './serve.ts';
import { untilPage } from './tips-page.ts';

const cardWithinMs = 10_000;

/** A page of a proxy's own, which lets no style and no script of others in. */
function badGateway(): Promise<Site> {
  return serve((_request, response) => {
    response.writeHead(502, { 'Content-Type': 'text/html', 'Content-Security-Policy': "default-src 'none'" });
    response.end('<title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>');
  });
}

async function open(browser: Browser, tab: Tab, address: string): Promise<void> {
  await tab.goto(address);
  await untilPage(tab, address);
  await untilSettled(browser, tab);
}

const isCardThere = () => document.querySelector('[data-portside="card"]') !== null;

inEachBrowser('a page that tells of a fault gets a card the page cannot read', async ({ browser, tab }) => {
  const { origin } = await badGateway();
  await open(browser, tab, `${origin}/`);
  await tab.waitFor(isCardThere, cardWithinMs);
  expect(await tab.closedText()).toContain("doesn't answer");
  expect(await tab.evaluate(() => document.querySelector('[data-portside="card"]')?.shadowRoot ?? 'closed')).toBe(
    'closed',
  );
  expect(await tab.evaluate(() => document.activeElement === document.body), 'the focus stays').toBe(true);
  await expect
    .poll(() => heardOf(tab), { timeout: cardWithinMs })
    .toEqual({
      headings: ['1: 502 Bad Gateway', expect.stringMatching(/^2: ./)],
      said: [expect.stringMatching(/^Portside: ./)],
      controls: expect.arrayContaining(['Close', 'Full diagnosis', `Mute ${new URL(origin).host}`]),
    });
});

inEachBrowser('a card that is closed does not come back for the same fault', async ({ browser, tab }) => {
  const { origin } = await badGateway();
  await open(browser, tab, `${origin}/`);
  await tab.waitFor(isCardThere, cardWithinMs);
  await tab.press('Tab');
  await tab.press('Escape');
  await tab.waitFor(() => document.querySelector('[data-portside="card"]') === null, cardWithinMs);
  await open(browser, tab, `${origin}/again`);
  await untilAllIsDealtWith(browser);
  expect(await tab.evaluate(isCardThere)).toBe(false);
});

inEachBrowser('a site that never wants a card gets none, in any tab', async ({ browser, tab }) => {
  const { origin, port } = await badGateway();
  await open(browser, tab, `${origin}/`);
  await tab.waitFor(isCardThere, cardWithinMs);
  expect(await tab.closedText()).toContain(`Mute 127.0.0.1:${port}`);
  // The last button of the card is the last of the page.
  await tab.press('Shift+Tab');
  await tab.press('Enter');
  await tab.waitFor(() => document.querySelector('[data-portside="card"]') === null, cardWithinMs);
  const other = await browser.newTab();
  await open(browser, other, `${origin}/`);
  await untilAllIsDealtWith(browser);
  expect(await other.evaluate(isCardThere)).toBe(false);
  await other.close();
});

inEachBrowser('a click that the page makes up does nothing', async ({ browser, tab }) => {
  const { origin } = await badGateway();
  await open(browser, tab, `${origin}/`);
  await tab.waitFor(isCardThere, cardWithinMs);
  await tab.evaluate(() => {
    const card = document.querySelector('[data-portside="card"]');
    card?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    card?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
  await untilAllIsDealtWith(browser);
  expect(await tab.evaluate(isCardThere)).toBe(true);
});

inEachBrowser('a page that works gets no card', async ({ browser, tab }) => {
  const { origin } = await serve(workingPage);
  await tab.goto(`${origin}/`);
  await untilPage(tab, `${origin}/`);
  await untilAllIsDealtWith(browser);
  expect(await tab.evaluate(isCardThere)).toBe(false);
});

/** What a screen reader finds, the card's own shadow included. */
async function heardOf(tab: Tab): Promise<Record<'headings' | 'said' | 'controls', string[]>> {
  const told = await tab.accessibles();
  return {
    headings: told.filter(({ role }) => role === 'heading').map(({ level, text }) => `${level}: ${text}`),
    said: told.filter(({ live, text }) => live === 'polite' && text).map(({ text }) => text),
    controls: told.filter(({ isFocusable }) => isFocusable).map(({ name }) => name),
  };
}
