import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserName } from '../test/browsers/browser.ts';
import { builtExtension } from '../test/browsers/built-extension.ts';
import { launchBrowser } from '../test/browsers/launch-browser.ts';
import { freePort } from '../test/e2e/free-port.ts';
import { bareExtension } from './bare-extension.ts';
import { median, reached, table, takeTurns } from './rounds.ts';

interface ExtensionApi {
  tabs: {
    create(tab: { url: string; active: boolean }): Promise<{ id: number }>;
    get(id: number): Promise<{ url?: string; status: string }>;
    remove(ids: number[]): Promise<void>;
  };
  storage: { session: { get(key: string): Promise<Record<string, { url?: string; stage?: string }>> } };
}

/** What the extension's own pages see; the functions that use it run there, not here. */
declare const chrome: ExtensionApi;

const tabs = 100;
const deadTargets = 3;
/** From the peer's last page to the last diagnosis. */
const goalMs = 3000;

/** A browser starts again with all its tabs, and none of their servers runs: until the last of them has its diagnosis. */
export async function sessionRestore(rounds: number): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const name of ['chromium', 'firefox'] as const) rows.push(await inBrowser(name, rounds));
  return table([
    ['', 'bare extension, last page, s', 'Portside, last page', 'last diagnosis', 'after the bare one'],
    ...rows,
  ]);
}

async function inBrowser(name: BrowserName, rounds: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'portside-bench-'));
  const built = builtExtension(name);
  const bareDir = await bareExtension(built, join(folder, 'bare'));
  const launch = (extensionDir: string, helper: boolean) =>
    launchBrowser({ browser: name, extensionDir, helper, granted: helper, headless: true });
  const settled: number[] = [];
  try {
    const samples = await takeTurns(
      {
        bare: async () => (await inFresh(() => launch(bareDir, false), false)).shownMs,
        portside: async () => {
          const { shownMs, settledMs } = await inFresh(() => launch(built, true), true);
          settled.push(settledMs);
          return shownMs;
        },
      },
      rounds,
    );
    const [bareMs, shownMs, settledMs] = [samples.bare, samples.portside, settled].map((one) => median(one ?? []));
    return [
      name,
      ...[bareMs, shownMs, settledMs].map(inSeconds),
      reached((settledMs ?? 0) - (bareMs ?? 0), goalMs, true),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inFresh(launch: () => Promise<Browser>, isPortside: boolean): Promise<Restored> {
  const browser = await launch();
  try {
    const ports = await Promise.all(Array.from({ length: deadTargets }, () => freePort()));
    const urls = Array.from({ length: tabs }, (_, index) => `http://127.0.0.1:${ports[index % deadTargets]}/${index}`);
    return await browser.inExtension(restore, urls, isPortside);
  } finally {
    await browser.close();
  }
}

interface Restored {
  /** The last tab shows the extension's page. */
  shownMs: number;
  /** The last tab has its diagnosis. */
  settledMs: number;
}

/** Runs in the extension. */
async function restore(urls: string[], isPortside: boolean): Promise<Restored> {
  const startedAt = performance.now();
  const opened = await Promise.all(urls.map((url) => chrome.tabs.create({ url, active: false })));
  const ids = opened.map(({ id }) => id);
  const elapsed = () => performance.now() - startedAt;
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) {
      if (elapsed() > 180_000) throw new Error('not within three minutes');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return elapsed();
  };
  // Those that are left: to look at all of them over and over would be a storm of its own.
  const untilAll = async (is: (id: number) => Promise<boolean>) => {
    const left = [...ids];
    return until(async () => {
      while (left[0] !== undefined && (await is(left[0]))) left.shift();
      return left.length === 0;
    });
  };
  const isShown = async (id: number) => {
    const { url = '', status } = await chrome.tabs.get(id);
    return status === 'complete' && url.includes('-extension:');
  };
  const isSettled = async (id: number) => {
    const key = `tab:${id}`;
    return (await chrome.storage.session.get(key))[key]?.stage === 'settled';
  };
  const [shownMs, settledMs] = await Promise.all([untilAll(isShown), isPortside ? untilAll(isSettled) : 0]);
  return { shownMs, settledMs };
}

function inSeconds(ms: number | undefined): string {
  return ((ms ?? Number.NaN) / 1000).toFixed(1);
}
