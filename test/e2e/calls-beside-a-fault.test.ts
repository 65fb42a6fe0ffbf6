import { expect } from 'vitest';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { untilAllIsDealtWith, untilBadge } from './in-extension.ts';
import { fetching, pageThatCalls } from './page-that-calls.ts';

/** What the extension's own pages see; it exists where the text of these functions is evaluated, not here. */
declare const chrome: { action: { getBadgeText(of: { tabId: number }): Promise<string> } };

inEachBrowser('the mark of a page that tells of a fault stays, whatever its calls do', async ({ browser, tab }) => {
  const page = await pageThatCalls(fetching(`http://127.0.0.1:${await freePort()}/`), 502);
  await tab.goto(page.origin);
  await untilBadge(browser, tab, '?');
  await untilAllIsDealtWith(browser);
  expect(await browser.inExtension((tabId) => chrome.action.getBadgeText({ tabId }), tab.id)).toBe('?');
});
