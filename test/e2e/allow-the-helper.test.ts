import { expect, onTestFinished } from 'vitest';
import { page as en } from '../../words/en/page/page.ts';
import { freePort } from './free-port.ts';
import { inBrowser } from './in-each-browser.ts';
import { untilSettledTips } from './tips-page.ts';

/** Runs in a page of the extension. */
declare const browser: { permissions: { remove(permissions: { permissions: string[] }): Promise<boolean> } };

/** Chromium asks in a window of its own, which no program can answer. */
inBrowser('firefox', 'allowing the helper makes the tips page look for it', async ({ browser: firefox, tab }) => {
  onTestFinished(async () => {
    await firefox.inExtension(() => browser.permissions.remove({ permissions: ['nativeMessaging'] }));
  });
  const address = `http://127.0.0.1:${await freePort()}/`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  expect(await tab.text()).toContain(en.helper['not-permitted'].title);
  await tab.byRole('button', en.buttons.allowHelper).click();
  await tab.waitFor((title) => document.body.textContent.includes(title), 10_000, en.helper['not-installed'].title);
});
