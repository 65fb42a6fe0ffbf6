import { expect } from 'vitest';
import { page as en } from '../../words/en/page/page.ts';
import type { Tab } from '../browsers/browser.ts';
import { freePort } from './free-port.ts';
import { inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { recordQuestions } from './record-helper.ts';
import { serve, workingPage } from './serve.ts';
import { untilPage, untilTips } from './tips-page.ts';

const manyTabs = 12;

inEachBrowserWithHelperAllowed('many tabs wait by one watch of the helper, and all go on', async ({ browser, tab }) => {
  const questions = await recordQuestions(browser);
  const port = await freePort();
  const addressOf = (number: number) => `http://localhost:${port}/page-${number}?item=${number}#top`;
  const tabs: Tab[] = [tab];
  while (tabs.length < manyTabs) tabs.push(await browser.newTab());
  for (const [number, one] of tabs.entries()) await one.goto(addressOf(number));
  for (const [number, one] of tabs.entries()) await untilTips(one, addressOf(number));
  await expect
    .poll(async () => (await questions()).filter((type) => type === 'watch'), { timeout: 10_000 })
    .toHaveLength(1);
  await serve(workingPage, port);
  for (const [number, one] of tabs.entries()) await untilPage(one, addressOf(number));
  expect((await questions()).filter((type) => type === 'watch')).toHaveLength(1);
  for (const one of tabs.slice(1)) await one.close();
});

inEachBrowserWithHelperAllowed('a server that says it is starting is waited for', async ({ browser, tab }) => {
  await recordQuestions(browser);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/shop`;
  await tab.goto(address);
  await untilTips(tab, address);
  let isReady = false;
  await serve((request, response) => {
    if (isReady) workingPage(request, response);
    else response.writeHead(503, { 'Retry-After': '1' }).end('<title>Starting</title>');
  }, port);
  await tab.waitFor((line) => document.body.textContent.includes(line), 20_000, en.watch.starting(port));
  isReady = true;
  await untilPage(tab, address);
});
