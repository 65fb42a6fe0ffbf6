import type { Browser, BrowserName } from '../../test/browsers/browser.ts';
import { besideBare, type Launch } from '../beside-bare.ts';
import { median, percentile, reached, table, takeTurns } from '../rounds.ts';
import { paintedAt } from './painted-at.ts';

const goal = 1.25;
const patienceMs = 30_000;

/** How long until the popup is painted, opened as a page of its own, beside an empty page of an extension. */
export async function popup(rounds: number): Promise<string> {
  const rows: string[][] = [];
  for (const name of ['chromium', 'firefox'] as const)
    rows.push(await besideBare(name, (launch) => measure(name, launch, rounds)));
  return table([['', 'empty, ms: median / p95', 'popup', 'times the empty one'], ...rows]);
}

async function measure(name: BrowserName, launch: Launch, rounds: number): Promise<string[]> {
  const browsers = { bare: await launch('bare'), portside: await launch('helper') };
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
