import { fileURLToPath } from 'node:url';
import { onTestFinished, test } from 'vitest';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { freePort } from './free-port.ts';
import { untilTips } from './tips-page.ts';

/** Chromium shows an extension that was just loaded no requests for about a second; what fails meanwhile has no method. */
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
  const tab = await browser.newTab();
  await tab.goto(address);
  await untilTips(tab, address);
});
