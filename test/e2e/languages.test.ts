import { expect, onTestFinished } from 'vitest';
import { languages } from '../../words/languages.ts';
import type { Browser, Tab } from '../browsers/browser.ts';
import { freePort } from './free-port.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { openPopup } from './in-extension.ts';
import { untilSettledTips } from './tips-page.ts';

declare const chrome: {
  storage: { local: { set(values: object): Promise<void>; remove(key: string): Promise<void> } };
};

/** What English has, and a page in one of the other languages does not. */
const english = /\b(the|is|isn't|which|doesn't|with|this|your|what)\b/i;

for (const language of languages.filter((one) => one !== 'en'))
  inEachBrowser(`every page speaks ${language} where that is chosen`, async ({ browser, tab }) => {
    await choose(browser, language);
    onTestFinished(() => browser.inExtension(() => chrome.storage.local.remove('language')));
    const address = `http://127.0.0.1:${await freePort()}/`;
    await tab.goto(address);
    await untilSettledTips(tab, address);
    await expectSpoken(tab, language);
    const popup = await openPopup(browser, tab);
    await expectSpoken(popup, language);
    await popup.close();
    for (const page of [
      'options.html',
      'welcome.html',
      'running.html',
      `about.html?address=${encodeURIComponent(address)}`,
    ]) {
      const opened = await browser.newTab();
      await opened.goto(`${browser.extensionBase}${page}`);
      await opened.waitFor(() => document.querySelector('main h1') !== null, 10_000);
      await expectSpoken(opened, language);
      await opened.close();
    }
  });

function choose(browser: Browser, language: string): Promise<void> {
  return browser.inExtension((chosen) => chrome.storage.local.set({ language: chosen }), language);
}

async function expectSpoken(page: Tab, language: string): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
  const lines = (await page.text()).split('\n');
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.filter((line) => english.test(line))).toEqual([]);
}
