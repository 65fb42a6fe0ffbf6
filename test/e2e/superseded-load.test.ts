import { expect } from 'vitest';
import { inEachBrowser } from './in-each-browser.ts';
import { shownAddress, stateOf, untilAllIsDealtWith } from './in-extension.ts';
import { serve } from './serve.ts';
import { untilPage } from './tips-page.ts';

inEachBrowser('a load that gives way to another one is no failure', async ({ browser, tab }) => {
  const silent = await serve(() => undefined);
  const { origin } = await serve();
  await tab.goto(`${silent.origin}/`);
  await tab.goto(`${origin}/`);
  await untilPage(tab, `${origin}/`);
  await untilAllIsDealtWith(browser);
  expect(await stateOf(browser, tab)).toBeUndefined();
  expect(await shownAddress(browser, tab)).toBe(`${origin}/`);
});
