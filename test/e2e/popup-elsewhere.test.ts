import { expect } from 'vitest';
import { expectNoViolations } from './expect-no-violations.ts';
import { freePort } from './free-port.ts';
import { inEachBrowser, inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { openPopup, untilSettled } from './in-extension.ts';
import { installHelper } from './install-helper.ts';
import { serve } from './serve.ts';

/** What the extension's own pages see; it exists where the text of these functions is evaluated, not here. */
declare const chrome: {
  tabs: { get(id: number): Promise<{ active: boolean }> };
  runtime: { getManifest(): { version: string } };
  storage: { local: { get(key: string): Promise<object>; set(items: object): Promise<void> } };
};

inEachBrowser('elsewhere the popup lists what failed lately, and leads there', async ({ browser, tab }) => {
  const port = await freePort();
  const failed = await browser.newTab();
  await failed.goto(`http://127.0.0.1:${port}/shop`);
  await untilSettled(browser, failed);
  const popup = await openPopup(browser, tab);
  expect(await popup.evaluate(() => document.querySelector('[data-cause]'))).toBeNull();
  expect(await popup.text()).toContain(`Nothing is listening on port ${port}`);
  await popup.byRole('button', 'Allow the helper').text();
  if (browser.name === 'chromium') await expectNoViolations(popup);
  await popup.byRole('button', `127.0.0.1:${port} less than a minute ago Nothing is listening on port ${port}`).click();
  await expect
    .poll(() => browser.inExtension(async (id) => (await chrome.tabs.get(id)).active, failed.id), { timeout: 10_000 })
    .toBe(true);
  await failed.close();
});

inEachBrowserWithHelperAllowed('elsewhere the popup lists what runs on this computer', async ({ browser, tab }) => {
  await installHelper(browser);
  const { port } = await serve();
  await browser.inExtension(() =>
    chrome.storage.local.set({ updated: { version: chrome.runtime.getManifest().version, at: Date.now() } }),
  );
  const popup = await openPopup(browser, tab);
  await popup.byRole('heading', 'Running on this computer').text();
  const ports = await popup.evaluate(() => [...document.querySelectorAll('.port')].map((cell) => cell.textContent));
  expect(ports).toContain(String(port));
  // After an update it has one line more, until somebody has read it.
  expect(await popup.text()).toContain('Portside was updated to');
  await popup.evaluate(() => document.querySelector<HTMLElement>('.update summary')?.click());
  await expect
    .poll(() => browser.inExtension(() => chrome.storage.local.get('updated')), { timeout: 10_000 })
    .toEqual({});
  await popup.close();
  const next = await openPopup(browser, tab);
  expect(await next.text()).not.toContain('Portside was updated to');
  await next.close();
});
