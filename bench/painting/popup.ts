import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserName } from '../../test/browsers/browser.ts';
import { builtExtension } from '../../test/browsers/built-extension.ts';
import { launchBrowser } from '../../test/browsers/launch-browser.ts';
import { bareExtension } from '../bare-extension.ts';
import { median, percentile, reached, table, takeTurns } from '../rounds.ts';
import { paintedAt } from './painted-at.ts';

const goal = 1.25;
const patienceMs = 30_000;

/** How long until the popup is painted, opened as a page of its own, beside an empty page of an extension. */
export async function popup(rounds: number): Promise<string> {
  const rows: string[][] = [];
  for (const name of ['chromium', 'firefox'] as const) rows.push(await inBrowser(name, rounds));
  return table([['', 'empty, ms: median / p95', 'popup', 'times the empty one'], ...rows]);
}

async function inBrowser(name: BrowserName, rounds: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'portside-bench-'));
  const built = builtExtension(name);
  const bareDir = await bareExtension(built, join(folder, 'bare'));
  const launch = (extensionDir: string, helper: boolean) =>
    launchBrowser({ browser: name, extensionDir, helper, granted: helper, headless: true });
  const browsers = { bare: await launch(bareDir, false), portside: await launch(built, true) };
  try {
    const contestants = {
      bare: () => paintedMs(browsers.bare, 'bare.html'),
      portside: () => paintedMs(browsers.portside, 'popup.html'),
    };
    for (const paint of Object.values(contestants)) await paint();
    const { bare = [], portside = [] } = await takeTurns(contestants, rounds);
    const show = (samples: number[]) => `${median(samples).toFixed(0)} / ${percentile(samples, 95).toFixed(0)}`;
    return [name, show(bare), show(portside), reached(median(portside) / median(bare), goal, true)];
  } finally {
    await Promise.all(Object.values(browsers).map((one) => one.close()));
    await rm(folder, { recursive: true, force: true });
  }
}

async function paintedMs(browser: Browser, page: string): Promise<number> {
  const tab = await browser.newTab();
  const startedAt = performance.timeOrigin + performance.now();
  await tab.goto(browser.extensionBase + page);
  const painted = await tab.waitFor(paintedAt, patienceMs);
  await tab.close();
  return painted - startedAt;
}
