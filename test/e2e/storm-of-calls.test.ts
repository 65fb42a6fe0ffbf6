import { expect, onTestFinished } from 'vitest';
import { inEachBrowser } from './in-each-browser.ts';
import { causesOn, openPopup, untilAllIsDealtWith, untilBadge } from './in-extension.ts';
import { pageThatCalls } from './page-that-calls.ts';
import { serve } from './serve.ts';

/** What the extension's own pages see; it exists where the text of these functions is evaluated, not here. */
declare const chrome: { storage: { session: { get(key: null): Promise<Record<string, unknown>> } } };

inEachBrowser('a page that scans ports starts nothing', async ({ browser, tab }) => {
  const askers = new Set<string | undefined>();
  const open = await serve(({ headers }, response) => {
    askers.add(headers.origin);
    response.end();
  });
  const scan = `
    const ports = Array.from({ length: 200 }, (_, index) => ${open.port} + index);
    await Promise.all(ports.map((port) => fetch('http://127.0.0.1:' + port).catch(() => undefined)));
    document.title = 'scanned';`;
  const page = await pageThatCalls(scan);
  await tab.goto(page.origin);
  await tab.waitFor(() => document.title === 'scanned', 20_000);
  await untilAllIsDealtWith(browser);
  await untilBadge(browser, tab, 'scan');
  const popup = await openPopup(browser, tab);
  onTestFinished(() => popup.close());
  // One of them may be the port of the page itself.
  expect(await popup.text()).toMatch(/tried \d{2,3} ports on this computer in/);
  expect(await causesOn(popup)).toEqual([]);
  expect([...askers], 'who asked the port that answers').toEqual([page.origin]);
  const kept = await browser.inExtension(async () => Object.keys(await chrome.storage.session.get(null)));
  expect(kept.filter((key) => key === `call-states:${tab.id}`)).toEqual([]);
});
