import { expect } from 'vitest';
import { freePort } from './free-port.ts';
import { inEachBrowserWithoutNames } from './in-each-browser.ts';
import { causesOn, openPopup, stateOf, untilAllIsDealtWith, untilBadge, untilSettled } from './in-extension.ts';
import { serve } from './serve.ts';

inEachBrowserWithoutNames('a name that may lead here is explained quietly', async ({ browser, tab }) => {
  const { port } = await serve();
  await tab.goto(`http://shop.test:${port}/`);
  await untilBadge(browser, tab, '?');
  await untilSettled(browser, tab);
  expect(await tab.url()).not.toContain('tips.html');
  const popup = await openPopup(browser, tab);
  expect((await causesOn(popup))[0]).toBe('hosts-file-broken');
  await popup.close();

  await tab.goto(`http://elsewhere.invalid:${port}/`);
  await untilBadge(browser, tab, '');
  const later = await openPopup(browser, tab);
  expect(await causesOn(later)).toEqual([]);
  await later.close();
});

inEachBrowserWithoutNames('another site that fails is none of Portside’s business', async ({ browser, tab }) => {
  await tab.goto(`http://shop.dev:${await freePort()}/`);
  await untilAllIsDealtWith(browser);
  expect(await stateOf(browser, tab)).toBeUndefined();
  await untilBadge(browser, tab, '');
});

inEachBrowserWithoutNames('nor is one on a port that many sites use', async ({ browser, tab }) => {
  await tab.goto('http://shop.test/');
  await untilAllIsDealtWith(browser);
  expect(await stateOf(browser, tab)).toBeUndefined();
});
