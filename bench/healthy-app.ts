import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserName } from '../test/browsers/browser.ts';
import { builtExtension } from '../test/browsers/built-extension.ts';
import { launchBrowser } from '../test/browsers/launch-browser.ts';
import { median, percentile, reached, table } from './rounds.ts';

const requests = 500;
const leastPairs = 30;

/** A local app as a dev server serves it: hundreds of small modules, and some calls. */
const page = `<!doctype html><title>Shop</title><script type="module">
const startedAt = performance.now();
const ask = (index) => fetch('/module-' + index + '.js?' + Math.random()).then((reply) => reply.text());
await Promise.all(Array.from({ length: ${requests} }, (_, index) => ask(index)));
globalThis.tookMs = performance.now() - startedAt;
</script>`;

/** What Portside costs a page of this computer that works: the same page with it and without, in pairs. */
export async function healthyApp(rounds: number): Promise<string> {
  const pairs = Math.max(leastPairs, rounds);
  const rows: string[][] = [];
  for (const name of ['chromium', 'firefox'] as const) rows.push(await inBrowser(name, pairs));
  return `A page with ${requests} requests to its own server, ${pairs} pairs.

${table([['ms: median', 'without Portside', 'with it', 'times as long: median of the pairs (middle half)', ''], ...rows])}`;
}

async function inBrowser(name: BrowserName, pairs: number): Promise<string[]> {
  const server = createServer(({ url = '' }, response) => {
    response.writeHead(200, { 'content-type': url === '/' ? 'text/html' : 'text/javascript' });
    response.end(url === '/' ? page : 'export default 1;');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const launch = (silent: boolean) =>
    launchBrowser({
      browser: name,
      extensionDir: builtExtension(name),
      helper: false,
      granted: false,
      silent,
      headless: true,
    });
  const browsers = [await launch(true), await launch(false)] as const;
  try {
    const took: [number, number][] = [];
    // The first of each reads everything from disk.
    for (const browser of browsers) await load(browser, url);
    for (let pair = 0; pair < pairs; pair += 1) {
      const first = pair % 2;
      const firstMs = await load(browsers[first] ?? browsers[0], url);
      const secondMs = await load(browsers[1 - first] ?? browsers[1], url);
      took.push(first === 0 ? [firstMs, secondMs] : [secondMs, firstMs]);
    }
    return toRow(name, took);
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    server.closeAllConnections();
    server.close();
  }
}

async function load(browser: Browser, url: string): Promise<number> {
  const tab = await browser.newTab();
  await tab.goto(url);
  const tookMs = await tab.waitFor(() => Reflect.get(globalThis, 'tookMs') as number | undefined, 60_000);
  await tab.close();
  return tookMs;
}

function toRow(name: string, took: [number, number][]): string[] {
  const ratios = took.map(([without, withIt]) => withIt / without);
  return [
    name,
    median(took.map(([without]) => without)).toFixed(0),
    median(took.map(([, withIt]) => withIt)).toFixed(0),
    `${median(ratios).toFixed(3)} (${percentile(ratios, 25).toFixed(3)} to ${percentile(ratios, 75).toFixed(3)})`,
    reached(median(ratios), 1.02, true),
  ];
}
