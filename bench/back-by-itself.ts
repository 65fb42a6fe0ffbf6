/**
 * How long after its server answers a page that waits for it is asked for: by Portside, with its helper and without, and by Chromium alone,
 * which reloads its error page by itself after 1, 5, 30, 60 s and so on.
 *
 * All browsers are open at once, each takes its rounds one after the other. In a round a page fails, its server starts after a random
 * time, and what is measured is the time from its first possible answer to the request of the page itself.
 */

import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserName, Tab } from '../test/browsers/browser.ts';
import { builtExtension } from '../test/browsers/built-extension.ts';
import { launchBrowser } from '../test/browsers/launch-browser.ts';
import { freePort } from '../test/e2e/free-port.ts';
import { median, percentile, reached, table } from './rounds.ts';

interface Way {
  name: string;
  browser: BrowserName;
  helper?: boolean;
  silent?: boolean;
}

const ways: Way[] = [
  { name: 'Chromium, with the helper', browser: 'chromium', helper: true },
  { name: 'Chromium, without it', browser: 'chromium' },
  { name: 'Chromium alone', browser: 'chromium', silent: true },
  { name: 'Firefox, with the helper', browser: 'firefox', helper: true },
  { name: 'Firefox, without it', browser: 'firefox' },
];

type Situation = 'in front' | 'in the background' | 'after 503';
const situations: Situation[] = ['in front', 'in the background', 'after 503'];

/** From the failure to the server's start. */
const waitMs = { least: 1000, most: 12_000 };
const startingMs = 1500;
/** Whoever has not come back by then is counted with this. */
const patienceMs = 45_000;
const shownMs = 30_000;

function open({ browser, helper = false, silent = false }: Way): Promise<Browser> {
  const extensionDir = builtExtension(browser);
  return launchBrowser({ browser, extensionDir, helper, granted: helper, silent, headless: true });
}

async function failedPage(browser: Browser, { silent }: Way, port: number): Promise<Tab> {
  const tab = await browser.newTab();
  await tab.goto(`http://127.0.0.1:${port}/shop?item=1#top`);
  if (!silent) await tab.waitFor(() => document.querySelector('main[data-portside="ready"]') !== null, shownMs);
  return tab;
}

/** @returns the milliseconds from the first answer the server would have given to the page's own request */
async function measureReturn(port: number, situation: Situation): Promise<number> {
  let isReady = situation !== 'after 503';
  const arrived = Promise.withResolvers<number>();
  const server = createServer((request, response) => {
    if (isReady && request.headers['sec-fetch-mode'] === 'navigate') arrived.resolve(performance.now());
    response.writeHead(isReady ? 200 : 503, { 'Content-Type': 'text/html' }).end('<title>Shop</title>');
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  if (!isReady) await pause(startingMs);
  isReady = true;
  const readyAtMs = performance.now();
  const arrivedAtMs = await Promise.race([arrived.promise, pause(patienceMs, readyAtMs + patienceMs)]);
  server.close();
  server.closeAllConnections();
  return arrivedAtMs - readyAtMs;
}

async function takeRound(browser: Browser, way: Way, situation: Situation): Promise<number> {
  const port = await freePort();
  const tab = await failedPage(browser, way, port);
  const front = situation === 'in the background' ? await browser.newTab() : undefined;
  await pause(waitMs.least + Math.random() * (waitMs.most - waitMs.least));
  const tookMs = await measureReturn(port, situation);
  await front?.close();
  await tab.close();
  return tookMs;
}

/** Chromium alone takes a page that says 503 for the page, and in the background never comes back: that need not be seen often. */
function roundsOf({ silent }: Way, situation: Situation, rounds: number): number {
  if (!silent || situation === 'in front') return rounds;
  return situation === 'after 503' ? 0 : 3;
}

async function takeRounds(way: Way, rounds: number): Promise<Map<Situation, number[]>> {
  const browser = await open(way);
  const taken = new Map<Situation, number[]>();
  for (const situation of situations) {
    const tookMs: number[] = [];
    while (tookMs.length < roundsOf(way, situation, rounds)) tookMs.push(await takeRound(browser, way, situation));
    taken.set(situation, tookMs);
  }
  await browser.close();
  return taken;
}

/** `18 / 42 / 61`: median, 95th of a hundred, slowest. */
function cellOf(tookMs: readonly number[] = []): string {
  const sorted = tookMs.toSorted((one, other) => one - other);
  const shown = [0.5, 0.95, 1].map((share) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN);
  return sorted.length === 0 ? '-' : shown.map((ms) => (ms >= patienceMs ? 'never' : ms.toFixed(0))).join(' / ');
}

/** With the helper, and without it. */
const goals = { withHelper: { median: 300, p95: 1000 }, alone: { median: 1500 } };

function verdictsOn({ name, helper, silent }: Way, taken: Map<Situation, number[]>): string[] {
  if (silent) return [];
  return (['in front', 'in the background'] as const).flatMap((situation) => {
    const tookMs = taken.get(situation) ?? [];
    const what = `${name}, ${situation}, ms`;
    if (!helper) return [`${what}: ${reached(median(tookMs), goals.alone.median, true)}`];
    return [
      `${what}: ${reached(median(tookMs), goals.withHelper.median, true)}`,
      `${what}, 95 of 100: ${reached(percentile(tookMs, 95), goals.withHelper.p95, true)}`,
    ];
  });
}

export async function backByItself(rounds: number): Promise<string> {
  const results = await Promise.all(ways.map((way) => takeRounds(way, rounds)));
  const rows = ways.map(({ name }, index) => [name, ...situations.map((one) => cellOf(results[index]?.get(one)))]);
  const verdicts = ways.flatMap((way, index) => verdictsOn(way, results[index] ?? new Map()));
  return `All at once. "never": not within ${patienceMs / 1000} s.

${table([['ms: median / p95 / slowest', ...situations], ...rows])}

${verdicts.map((verdict) => `- ${verdict}`).join('\n')}`;
}
