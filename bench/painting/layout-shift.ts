import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import type { Browser, BrowserName } from '../../test/browsers/browser.ts';
import { builtExtension } from '../../test/browsers/built-extension.ts';
import { launchBrowser } from '../../test/browsers/launch-browser.ts';
import { freePort } from '../../test/e2e/free-port.ts';
import { percentile, reached, table } from '../rounds.ts';
import { shiftSoFar } from './shift-so-far.ts';

/** "Good" is 0.1 at most: https://web.dev/articles/cls */
const goal = 0.02;
const patienceMs = 30_000;
const widths = [1280, 400];
const height = 900;

interface Fault {
  url: string;
  end?(): void;
}

/** What the tips page is about, each with another number of facts and lines. */
const faults: Record<string, () => Promise<Fault>> = {
  'nothing listens': async () => ({ url: `http://127.0.0.1:${await freePort()}/` }),
  'the server closes': () =>
    served(
      createServer((socket) => socket.destroy()),
      'http://localhost',
    ),
  'no TLS': () =>
    served(
      createServer((socket) => socket.destroy()),
      'https://localhost',
    ),
  'redirects to itself': () =>
    served(
      createHttpServer((_, response) => response.writeHead(302, { location: '/' }).end()),
      'http://localhost',
    ),
  'blocked port': async () => ({ url: 'http://127.0.0.1:6000/' }),
};

/**
 * How much of the tips page jumps, and how far, until half a second after its diagnosis has settled. Chromium tells that itself; Firefox
 * doesn't, so there it's read from where the parts of the page stand at each frame.
 */
export async function layoutShift(rounds: number): Promise<string> {
  const rows: string[][] = [];
  for (const name of ['chromium', 'firefox'] as const)
    for (const helper of [true, false]) rows.push(...(await inBrowser(name, helper, rounds)));
  return table([['', 'width', ...Object.keys(faults), 'largest'], ...rows]);
}

async function inBrowser(name: BrowserName, helper: boolean, rounds: number): Promise<string[][]> {
  const extensionDir = builtExtension(name);
  const browser = await launchBrowser({ browser: name, extensionDir, helper, granted: helper, headless: true });
  try {
    const rows: string[][] = [];
    for (const width of widths) {
      const largest: number[] = [];
      for (const fault of Object.values(faults)) largest.push(await largestShift(browser, fault, width, rounds));
      const cells = largest.map((shift) => shift.toFixed(4));
      const title = `${name}, ${helper ? 'helper running' : 'no helper'}`;
      rows.push([title, `${width}`, ...cells, reached(Math.max(...largest), goal, true)]);
    }
    return rows;
  } finally {
    await browser.close();
  }
}

async function largestShift(
  browser: Browser,
  fault: () => Promise<Fault>,
  width: number,
  rounds: number,
): Promise<number> {
  const shifts: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { url, end } = await fault();
    const tab = await browser.newTab();
    try {
      await tab.setViewport(width, height);
      await tab.goto(url);
      shifts.push(Number(await tab.waitFor(shiftSoFar, patienceMs, browser.name === 'chromium')));
    } finally {
      await tab.close();
      end?.();
    }
  }
  return percentile(shifts, 100);
}

async function served(server: Server, origin: string): Promise<Fault> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { url: `${origin}:${(server.address() as AddressInfo).port}/`, end: () => server.close() };
}
