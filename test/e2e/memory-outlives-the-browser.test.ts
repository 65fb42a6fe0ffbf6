import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Browser, BrowserName } from '../browsers/browser.ts';
import { builtExtension } from '../browsers/built-extension.ts';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { isStoredWithin } from '../zoo/stored.ts';
import { freePort } from './free-port.ts';
import { startDevServer } from './start-dev-server.ts';
import { untilSettledTips } from './tips-page.ts';

/** Each starts a browser twice. */
const timeoutMs = 120_000;

/** A browser in this home, with a helper that is installed anew: another launcher, another program. */
function launchIn(name: BrowserName, home: string): Promise<Browser> {
  const extensionDir = builtExtension(name);
  return launchBrowser({ browser: name, extensionDir, home, helper: true, granted: true, headless: true });
}

test.for<[string, BrowserName]>([
  ['Chromium', 'chromium'],
  ['Firefox', 'firefox'],
])(
  'a dev server that was stopped is known after the browser was started again, with another helper, in %s',
  { timeout: timeoutMs },
  async ([, name]) => {
    const home = await mkdtemp(join(tmpdir(), `portside-home-${name}-`));
    onTestFinished(() => rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
    const port = await freePort();
    const shop = await startDevServer('shop', port);

    const first = await launchIn(name, home);
    onTestFinished(() => first.close());
    await (await first.newTab()).goto(`${shop.origin}/cart`);
    expect(await isStoredWithin(first, { area: 'local', key: `port:${port}`, field: 'program' }, 30_000)).toBe(true);
    await shop.stop();
    await first.close();
    const memory = join(home, '.local/state/portside/memory');
    expect(await readdir(memory)).toEqual([`${port}.json`]);
    await rm(first.nativeHostsDir, { recursive: true });

    const second = await launchIn(name, home);
    onTestFinished(() => second.close());
    const tab = await second.newTab();
    await tab.goto(`${shop.origin}/cart`);
    await untilSettledTips(tab, `${shop.origin}/cart`);
    const text = await tab.text();
    expect(text).toMatch(
      new RegExp(`The Vite server for shop stopped answering on port ${port} after \\d{1,2}:\\d{2}`),
    );
    expect(text).toMatch(/Its process \d+ has since ended, and no program is listening there now\./);
    expect(text).toContain(`cd ${shop.folder} && ${shop.command}`);
    await expect.poll(() => readdir(memory), { timeout: 10_000 }).toContain(`${port}.failed.json`);
    const failed = JSON.parse(await readFile(join(memory, `${port}.failed.json`), 'utf8'));
    expect(failed).toMatchObject({
      port,
      origin: shop.origin,
      browser: name,
      failure: 'refused',
      cause: 'server-stopped',
    });
  },
);
