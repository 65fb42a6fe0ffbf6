import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { freePort } from './free-port.ts';

/** What the extension's pages see; the functions that use it run there, not here. */
declare const chrome: {
  tabs: { create(tab: { url: string }): Promise<{ id: number }>; get(id: number): Promise<{ url?: string }> };
};

/** Chromium shows an extension that was just loaded no requests for up to a second; what fails meanwhile has no method. */
test('the first page that fails after Chromium has started gets its tips page too', async () => {
  const browser = await launchBrowser({
    browser: 'chromium',
    extensionDir: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
    helper: false,
    granted: false,
    headless: true,
    settings: { isJustStarted: true },
  });
  onTestFinished(() => browser.close());
  const address = `http://127.0.0.1:${await freePort()}/`;
  // A tab that opens with the address asks for it sooner than one that is then sent there.
  const id = await browser.inExtension(async (url) => (await chrome.tabs.create({ url })).id, address);
  const shown = () => browser.inExtension(async (tabId) => (await chrome.tabs.get(tabId)).url, id);
  await expect.poll(shown, { timeout: 20_000 }).toContain('tips.html');
});
