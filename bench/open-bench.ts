import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';

export interface Sample {
  /** Per request, one after the other: the mean of the middle half, finer than the page's clock of 0.1 ms. */
  sequentialMs: number;
  /** For all requests, asked at once. */
  parallelMs: number;
}

export interface Variant {
  name: string;
  /** The permission keys of the manifest; without them there is no extension at all. */
  permissions?: object;
  /** The source of the extension's worker. */
  worker?: string;
}

export interface Bench {
  variant: Variant;
  measure: () => Promise<Sample>;
  close: () => Promise<void>;
}

const pageUrl = 'http://bench.test/';

/** Runs inside the page, from its source text: measures each time the server lets `/turn` go. */
async function takeTurns() {
  const requests = 300;
  const timed = async (work: () => Promise<unknown>) => {
    const startMs = performance.now();
    await work();
    return performance.now() - startMs;
  };
  const getTiny = async () => (await fetch('/tiny')).text();
  let sample: Sample | null = null;
  for (;;) {
    await fetch('/turn', { method: 'POST', body: JSON.stringify(sample) });
    const singleMs: number[] = [];
    while (singleMs.length < requests) singleMs.push(await timed(getTiny));
    const middleMs = singleMs.sort((one, other) => one - other).slice(requests / 4, (requests * 3) / 4);
    const sequentialMs = middleMs.reduce((sum, ms) => sum + ms) / middleMs.length;
    sample = { sequentialMs, parallelMs: await timed(() => Promise.all(Array.from({ length: requests }, getTiny))) };
  }
}

/** Emits `turn` with the page's last sample and the response to release. */
async function startServer(visits: EventEmitter) {
  const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
    '/': (_, response) => response.setHeader('content-type', 'text/html').end(`<script>(${takeTurns})()</script>`),
    '/tiny': (_, response) => response.setHeader('cache-control', 'no-store').end('tiny'),
    '/turn': async (request, response) => visits.emit('turn', await json(request), response),
  };
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  server.keepAliveTimeout = 600_000;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

/**
 * The worker opens the page, so that the page comes after it: Chromium may drop the page given on the command line
 * when an extension with webRequest loads meanwhile (seen in 156).
 */
async function writeExtension({ name, permissions, worker = '' }: Variant, folder: string) {
  const background = { service_worker: 'worker.js' };
  const manifest = { manifest_version: 3, name, version: '1', background, ...permissions };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'worker.js'), `${worker}\nchrome.tabs.create({ url: '${pageUrl}' });`);
}

/**
 * Opens a Chromium with the variant's extension on a page that measures when told to.
 * The page reports by a request the server holds: a debugger attached to it would itself cost time at each request.
 */
export async function openBench(variant: Variant): Promise<Bench> {
  const visits = new EventEmitter();
  const server = await startServer(visits);
  const profile = await mkdtemp(join(tmpdir(), 'bench-profile-'));
  const extension = await mkdtemp(join(tmpdir(), 'bench-extension-'));
  await writeExtension(variant, extension);
  const { port } = server.address() as AddressInfo;
  const quiet = ['--headless=new', '--no-sandbox', '--no-first-run', '--disable-background-networking'];
  const own = [`--user-data-dir=${profile}`, `--host-resolver-rules=MAP bench.test 127.0.0.1:${port}`];
  const opening = variant.permissions ? [`--load-extension=${extension}`, 'about:blank'] : [pageUrl];
  const browser = spawn('chromium', [...quiet, ...own, ...opening], { stdio: 'ignore' });
  const killBrowser = () => browser.kill();
  process.once('exit', killBrowser);

  let [, held] = await once(visits, 'turn', { signal: AbortSignal.timeout(60_000) });
  const measure = async () => {
    held.end();
    const [sample, response] = await once(visits, 'turn');
    held = response;
    return sample;
  };
  const close = async () => {
    process.off('exit', killBrowser);
    browser.kill();
    await once(browser, 'exit');
    server.closeAllConnections();
    server.close();
    for (const folder of [profile, extension]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { variant, measure, close };
}
