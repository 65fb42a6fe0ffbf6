import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserName } from '../test/browsers/browser.ts';
import { builtExtension } from '../test/browsers/built-extension.ts';
import { launchBrowser } from '../test/browsers/launch-browser.ts';
import { freePort } from '../test/e2e/free-port.ts';
import { reached, table } from './rounds.ts';
import { untilSettled } from './storms/until-settled.ts';
import { workerHeap } from './worker-heap.ts';

/** What the extension's own pages see; the function that uses it runs there, not here. */
declare const chrome: {
  storage: Record<'session' | 'local', { get(key: null): Promise<Record<string, unknown>> }>;
};

const successes = 10_000;
const failures = 1000;
const tabs = 200;
/** So many at a time. */
const tabsAtOnce = 20;
const deadTargets = 3;
const patienceMs = 120_000;
const times = 3;

/** Whether the background keeps ever more: days of much use, one after the other, in one browser. */
export async function memory(): Promise<string> {
  const parts: string[] = [];
  for (const name of ['chromium', 'firefox'] as const) parts.push(await inBrowser(name));
  return `Each time ${successes} calls that succeed, ${failures} that fail, and ${tabs} tabs that fail at ${deadTargets} servers, and are closed again.

${parts.join('\n\n')}`;
}

interface Held {
  /** Only Chromium tells. */
  heapMb: number | undefined;
  sessionKb: number;
  localKb: number;
}

async function inBrowser(name: BrowserName): Promise<string> {
  const toolsPort = await freePort();
  const browser = await launchBrowser({
    browser: name,
    extensionDir: builtExtension(name),
    helper: false,
    granted: false,
    headless: true,
    settings: { chromiumArguments: [`--remote-debugging-port=${toolsPort}`] },
  });
  try {
    const heap = name === 'chromium' ? workerHeap(toolsPort) : undefined;
    const held: Held[] = [];
    for (let time = 0; time <= times; time += 1) {
      if (time > 0) await use(browser);
      const usedBytes = await heap?.usedBytes();
      held.push({ heapMb: usedBytes && usedBytes / 1024 ** 2, ...(await browser.inExtension(storedKb)) });
    }
    return `${toTable(name, held)}\n\n${verdictsOn(name, held)
      .map((verdict) => `- ${verdict}`)
      .join('\n')}`;
  } finally {
    await browser.close();
  }
}

async function use(browser: Browser): Promise<void> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Shop</title>');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const dead = await freePort();
  const tab = await browser.newTab();
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await tab.waitFor(() => document.title === 'Shop', patienceMs);
  for (const [url, count] of [
    ['/tiny', successes],
    [`http://127.0.0.1:${dead}/`, failures],
  ] as const)
    await tab.waitFor(call, patienceMs, url, count);
  await tab.close();
  const ports = await Promise.all(Array.from({ length: deadTargets }, () => freePort()));
  const urls = Array.from({ length: tabs }, (_, index) => `http://127.0.0.1:${ports[index % deadTargets]}/${index}`);
  while (urls.length > 0) await untilSettled(browser, urls.splice(0, tabsAtOnce), true);
  server.closeAllConnections();
  server.close();
}

/** Runs in the page: true once so many calls were made. It's asked for again and again meanwhile. */
function call(url: string, count: number): boolean {
  const made = globalThis as typeof globalThis & { called?: Record<string, 'begun' | 'over'> };
  made.called ??= {};
  const { called } = made;
  if (called[url]) return called[url] === 'over';
  called[url] = 'begun';
  let left = count;
  const next = async () => {
    while (left > 0) {
      left -= 1;
      await fetch(`${url}?${left}`).then(
        (reply) => reply.text(),
        () => undefined,
      );
    }
  };
  Promise.all(Array.from({ length: 20 }, next)).then(() => {
    called[url] = 'over';
  });
  return false;
}

/** Runs in the extension. */
async function storedKb(): Promise<{ sessionKb: number; localKb: number }> {
  const kb = async (area: 'session' | 'local') => JSON.stringify(await chrome.storage[area].get(null)).length / 1024;
  return { sessionKb: await kb('session'), localKb: await kb('local') };
}

function toTable(name: string, held: Held[]): string {
  return table([
    [name, ...held.map((_, time) => (time === 0 ? 'at first' : `after ${time}`))],
    ['heap of the background, MB', ...held.map(({ heapMb }) => heapMb?.toFixed(2) ?? '-')],
    ['storage.session, KB', ...held.map(({ sessionKb }) => sessionKb.toFixed(1))],
    ['storage.local, KB', ...held.map(({ localKb }) => localKb.toFixed(1))],
  ]);
}

/** The first time everything is compiled, and filled as far as it may be. */
function verdictsOn(name: string, held: Held[]): string[] {
  const [, first, ...later] = held;
  const last = later.at(-1);
  if (!first || !last) return [];
  const heap = first.heapMb && last.heapMb ? last.heapMb / first.heapMb : undefined;
  return [
    ...(heap
      ? [`${name}: heap after the last time, as a multiple of that after the first: ${reached(heap, 1.05, true)}`]
      : []),
    `${name}: storage after the last time, as a multiple of that after the first: ${reached((last.sessionKb + last.localKb) / (first.sessionKb + first.localKb), 1.05, true)}`,
  ];
}
