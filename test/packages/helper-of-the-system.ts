/**
 * `node test/packages/helper-of-the-system.ts`: a page that fails, in each browser as it is on this machine, where a package of the system
 * has registered the helper and the person has installed nothing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../browsers/browser.ts';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { freePort } from '../e2e/free-port.ts';
import { stateOf } from '../e2e/in-extension.ts';
import { untilSettledTips } from '../e2e/tips-page.ts';

const builds: Record<BrowserName, string> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

for (const browser of ['chromium', 'firefox'] as const) {
  const found = await helperIn(browser);
  console.log(`${browser}: the helper is ${found}`);
  if (found !== 'fine') process.exitCode = 1;
}

async function helperIn(name: BrowserName): Promise<string | undefined> {
  const options = { browser: name, extensionDir: builds[name], helper: false, granted: true, headless: true };
  const browser = await launchBrowser(options);
  try {
    if (existsSync(join(browser.nativeHostsDir, 'portside.helper.json'))) throw new Error('The person has a helper.');
    const tab = await browser.newTab();
    const address = `http://127.0.0.1:${await freePort()}/`;
    await tab.goto(address);
    await untilSettledTips(tab, address);
    return (await stateOf(browser, tab))?.helper.state;
  } finally {
    await browser.close();
  }
}
