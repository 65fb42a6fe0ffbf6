import { expect } from 'vitest';
import type { Browser, Tab } from '../browsers/browser.ts';
import { freePort } from './free-port.ts';
import { inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { stateOf } from './in-extension.ts';
import { recordStarts } from './record-helper.ts';
import { untilSettledTips } from './tips-page.ts';

async function failOnce(browser: Browser, tab: Tab): Promise<void> {
  const address = `http://127.0.0.1:${await freePort()}/`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  expect((await stateOf(browser, tab))?.helper.state).toBe('fine');
}

inEachBrowserWithHelperAllowed('one helper answers for one failure after the other', async ({ browser, tab }) => {
  const starts = await recordStarts(browser);
  await failOnce(browser, tab);
  await failOnce(browser, tab);
  expect(await starts()).toHaveLength(1);
});

inEachBrowserWithHelperAllowed('a helper that has died in between is replaced', async ({ browser, tab }) => {
  const starts = await recordStarts(browser);
  await failOnce(browser, tab);
  const [first = Number.NaN] = await starts();
  process.kill(first, 'SIGKILL');
  await failOnce(browser, tab);
  expect(await starts()).toHaveLength(2);
});
