import type { Browser, BrowserName } from '../test/browsers/browser.ts';
import { freePort } from '../test/e2e/free-port.ts';
import { besideBare, type Launch } from './beside-bare.ts';
import { median, reached, table, takeTurns } from './rounds.ts';

interface State {
  stage: string;
  diagnosis: { evidence: { at: string } };
}

interface ExtensionApi {
  tabs: {
    create(tab: { url: string; active: boolean }): Promise<{ id: number }>;
    onUpdated: {
      addListener(heard: (id: number, change: { status?: string }, tab: { url?: string }) => void): void;
    };
  };
  storage: { session: { get(key: string): Promise<Record<string, State | undefined>> } };
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
  for (const name of ['chromium', 'firefox'] as const)
    rows.push(await besideBare(name, (launch) => measure(name, launch, rounds)));
  return table([
    ['', 'bare extension, last page, s', 'Portside, last page', 'last diagnosis', 'after the bare one'],
    ...rows,
  ]);
}

async function measure(name: BrowserName, launch: Launch, rounds: number): Promise<string[]> {
  const settled: number[] = [];
  const samples = await takeTurns(
    {
      bare: async () => (await inFresh(() => launch('bare'), false)).shownMs,
      portside: async () => {
        const { shownMs, settledMs } = await inFresh(() => launch('helper'), true);
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

/**
 * Runs in the extension. Asks nothing while it lasts, since each answer would take the time of those it is about: pages are told of by the
 * browser, and when a diagnosis was there by its evidence.
 */
async function restore(urls: string[], isPortside: boolean): Promise<Restored> {
  const startedAt = Date.now();
  const shownAt = new Map<number, number>();
  const allShown = Promise.withResolvers<void>();
  chrome.tabs.onUpdated.addListener((id, { status }, { url = '' }) => {
    if (status !== 'complete' || !url.includes('-extension:')) return;
    shownAt.set(id, Date.now());
    if (shownAt.size === urls.length) allShown.resolve();
  });
  const opened = await Promise.all(urls.map((url) => chrome.tabs.create({ url, active: false })));
  setTimeout(allShown.reject, 180_000, new Error('not within three minutes'));
  await allShown.promise;
  const settledAt: number[] = [];
  for (const { id } of isPortside ? opened : []) {
    const key = `tab:${id}`;
    let state: State | undefined;
    while (state?.stage !== 'settled') {
      await new Promise((resolve) => setTimeout(resolve));
      state = (await chrome.storage.session.get(key))[key];
    }
    settledAt.push(Date.parse(state.diagnosis.evidence.at));
  }
  return {
    shownMs: Math.max(...shownAt.values()) - startedAt,
    settledMs: Math.max(startedAt, ...settledAt) - startedAt,
  };
}

function inSeconds(ms: number | undefined): string {
  return ((ms ?? Number.NaN) / 1000).toFixed(1);
}
