import type { Browser } from '../../test/browsers/browser.ts';
import { freePort } from '../../test/e2e/free-port.ts';
import { besideBare, type Extension, type Launch } from '../beside-bare.ts';
import { median, percentile, reached, type Samples, table, takeTurns } from '../rounds.ts';
import { paintedAt } from './painted-at.ts';

const patienceMs = 30_000;

/** From the start of a navigation that fails, by the wall clock. */
interface Shown {
  paintedMs: number;
  settledMs: number;
}

interface Way {
  name: string;
  /** The way that this one is held against, and how many times that it may take. */
  peer?: { name: string; goal: number };
  asleep: boolean;
  extension: Extension;
}

const ways: Way[] = [
  { name: 'bare', extension: 'bare', asleep: false },
  { name: 'bare, asleep', extension: 'bare', asleep: true },
  { name: 'no helper', extension: 'alone', asleep: false, peer: { name: 'bare', goal: 1.25 } },
  { name: 'no helper, asleep', extension: 'alone', asleep: true, peer: { name: 'bare, asleep', goal: 1.35 } },
  { name: 'helper running', extension: 'helper', asleep: false, peer: { name: 'bare', goal: 1.25 } },
  { name: 'helper not started, asleep', extension: 'helper', asleep: true, peer: { name: 'bare, asleep', goal: 1.35 } },
];

/**
 * How long after a navigation fails the page that replaces the browser's own is painted, beside an extension that only
 * opens an empty page.
 */
export async function firstPaint(rounds: number): Promise<string> {
  const parts: string[] = [];
  for (const name of ['chromium', 'firefox'] as const)
    parts.push(`### ${name}\n\n${await besideBare(name, (launch) => measure(launch, rounds))}`);
  return parts.join('\n\n');
}

async function measure(launch: Launch, rounds: number): Promise<string> {
  const browsers = { bare: await launch('bare'), alone: await launch('alone'), helper: await launch('helper') };
  try {
    const settled: Samples = {};
    const contestants = ways.map((way) => [
      way.name,
      async () => {
        const { paintedMs, settledMs } = await fail(browsers[way.extension], way);
        settled[way.name] = [...(settled[way.name] ?? []), settledMs];
        return paintedMs;
      },
    ]);
    // The first time everything is read from disk and compiled.
    for (const way of ways) await fail(browsers[way.extension], way);
    return describe(await takeTurns(Object.fromEntries(contestants), rounds), settled);
  } finally {
    await Promise.all(Object.values(browsers).map((one) => one.close()));
  }
}

/** One page that nobody answers, in a tab of its own. */
async function fail(browser: Browser, { asleep, extension }: Way): Promise<Shown> {
  const port = await freePort();
  const tab = await browser.newTab();
  if (asleep) await browser.stopBackground();
  const startedAt = performance.timeOrigin + performance.now();
  await tab.goto(`http://127.0.0.1:${port}/`);
  const painted = await tab.waitFor(paintedAt, patienceMs);
  const settledMs = extension === 'bare' ? painted : await tab.waitFor(settledAt, patienceMs);
  await tab.close();
  return { paintedMs: painted - startedAt, settledMs: settledMs - startedAt };
}

/** Runs in the page. */
function settledAt(): number | undefined {
  const isReady = document.querySelector('main[data-portside="ready"]') !== null;
  return isReady ? performance.timeOrigin + performance.now() : undefined;
}

function describe(painted: Samples, settled: Samples): string {
  const rows = ways.map(({ name, peer }) => {
    const own = painted[name] ?? [];
    const beside = peer ? median(own) / median(painted[peer.name] ?? []) : undefined;
    return [
      name,
      `${median(own).toFixed(0)} / ${percentile(own, 95).toFixed(0)}`,
      beside && peer ? reached(beside, peer.goal, true) : '',
      peer ? (median(settled[name] ?? []) - median(painted[peer.name] ?? [])).toFixed(0) : '',
    ];
  });
  return table([
    ['', 'first paint, ms: median / p95', 'times the bare extension', 'settled, ms after the bare page: median'],
    ...rows,
  ]);
}
