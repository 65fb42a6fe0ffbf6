import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserName } from '../../test/browsers/browser.ts';
import { builtExtension } from '../../test/browsers/built-extension.ts';
import { launchBrowser } from '../../test/browsers/launch-browser.ts';
import { percentile, reached, table, takeTurns, timed } from '../rounds.ts';
import { alteredExtension } from './altered-extension.ts';
import { countLooks } from './count-questions.ts';
import { pingBackground } from './ping-background.ts';

/** What came of a storm besides how long answers took. */
export interface Outcome {
  /** How late each turn of the page's own event loop was, in ms. */
  delaysMs?: number[];
  /** Whether everything ended as it should; only asked of Portside. */
  isRight: boolean;
  /** How many servers the tabs failed at. */
  targets: number;
}

/** Makes a storm in a browser, and waits for its end. `isPortside`: something is expected to be shown. */
export type MakeStorm = (browser: Browser, isPortside: boolean) => Promise<Outcome>;

interface Measured extends Outcome {
  answersMs: number[];
  tookMs: number;
  looks: number;
}

/** The page that sends the messages is behind the one that storms, where Firefox would let it have its turn once a second. */
const firefoxPreferences = {
  'dom.min_background_timeout_value': 10,
  'dom.timeout.enable_budget_timer_throttling': false,
};

/** Beyond the peer's, at the 99th of a hundred. */
const goalMs = 50;

/** How long the background takes to answer a message, and the page its turn, while there is a storm: beside an extension that hears the same and does nothing. */
export async function besideQuiet(rounds: number, makeStorm: MakeStorm): Promise<string> {
  const rows: string[][] = [];
  const verdicts: string[] = [];
  for (const name of ['chromium', 'firefox'] as const) {
    const { quiet, portside } = await inBrowser(name, rounds, makeStorm);
    rows.push(toRow(`${name}, empty listeners`, quiet), toRow(`${name}, Portside`, portside));
    verdicts.push(...verdictsOn(name, quiet, portside));
  }
  const head = [
    'ms: median / p95 / p99',
    'answer to a message',
    'event-loop delay of the page',
    'looks',
    'ended right',
  ];
  return `${table([head, ...rows])}\n\n${verdicts.map((verdict) => `- ${verdict}`).join('\n')}`;
}

async function inBrowser(
  name: BrowserName,
  rounds: number,
  makeStorm: MakeStorm,
): Promise<Record<'quiet' | 'portside', Measured[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'portside-bench-'));
  const measured: Record<'quiet' | 'portside', Measured[]> = { quiet: [], portside: [] };
  const built = builtExtension(name);
  const quietDir = await alteredExtension(built, join(folder, 'quiet'), 'empty');
  const measure = (who: 'quiet' | 'portside', extensionDir: string) => () =>
    timed(async () => measured[who].push(await inFresh(name, extensionDir, who === 'portside', makeStorm)));
  try {
    await takeTurns({ quiet: measure('quiet', quietDir), portside: measure('portside', built) }, rounds);
    return measured;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inFresh(
  name: BrowserName,
  extensionDir: string,
  isPortside: boolean,
  makeStorm: MakeStorm,
): Promise<Measured> {
  const settings = { firefoxPreferences };
  const browser = await launchBrowser({
    browser: name,
    extensionDir,
    helper: true,
    granted: true,
    headless: true,
    settings,
  });
  try {
    const looks = await countLooks(browser);
    const answers = await pingBackground(browser);
    const startedAt = performance.now();
    const outcome = await makeStorm(browser, isPortside);
    const tookMs = performance.now() - startedAt;
    return { ...outcome, tookMs, answersMs: await answers(), looks: await looks() };
  } finally {
    await browser.close();
  }
}

function toRow(name: string, all: Measured[]): string[] {
  const rightly = all.filter(({ isRight }) => isRight).length;
  return [
    name,
    spread(answersOf(all)),
    spread(delaysOf(all)) ?? '-',
    all.map(({ looks }) => looks).join(', '),
    `${rightly} of ${all.length}`,
  ];
}

function verdictsOn(name: string, quiet: Measured[], portside: Measured[]): string[] {
  const beyond = (times: (all: Measured[]) => number[]) =>
    Math.max(0, percentile(times(portside), 99) - percentile(times(quiet), 99));
  const perTargetAnd2s = Math.max(...portside.map(({ looks, targets, tookMs }) => looks / targets / (tookMs / 2000)));
  return [
    `${name}: answer to a message, ms beyond the peer's at the 99th of a hundred: ${reached(beyond(answersOf), goalMs, true)}`,
    ...(delaysOf(portside).length > 0
      ? [`${name}: delay of the page, the same: ${reached(beyond(delaysOf), goalMs, true)}`]
      : []),
    `${name}: looks for each server and 2 s: ${reached(perTargetAnd2s, 1, true)}`,
  ];
}

function answersOf(all: Measured[]): number[] {
  return all.flatMap(({ answersMs }) => answersMs);
}

function delaysOf(all: Measured[]): number[] {
  return all.flatMap(({ delaysMs = [] }) => delaysMs);
}

function spread(times: number[]): string {
  if (times.length === 0) return '-';
  return [50, 95, 99].map((share) => percentile(times, share).toFixed(0)).join(' / ');
}
