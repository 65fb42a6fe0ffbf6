import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserName } from '../test/browsers/browser.ts';
import { builtExtension } from '../test/browsers/built-extension.ts';
import { launchBrowser } from '../test/browsers/launch-browser.ts';
import { table } from './rounds.ts';
import { alteredExtension } from './storms/altered-extension.ts';

/** What the extension's own pages see; the function that uses it runs there, not here. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<Record<string, number>> } };

const site = 'shop.example';
const requestsEach = 20;

/** A page of an address elsewhere, which asks its server for more, and for what is not there. */
const page = `<!doctype html><title>Shop</title><script type="module">
const ask = (index) => fetch(index % 5 === 0 ? '/gone' : '/tiny?' + index).catch(() => undefined);
await Promise.all(Array.from({ length: ${requestsEach} }, (_, index) => ask(index)));
document.title = 'Done';
</script>`;

/** What Portside hears while a person is on other sites: a trace of each call of a listener. Beside it one page of this computer, which has to be heard. */
export async function otherSites(rounds: number): Promise<string> {
  const rows: string[][] = [];
  for (const name of ['chromium', 'firefox'] as const) rows.push(await inBrowser(name, rounds));
  return `${rounds} pages of http://${site}, each with ${requestsEach} requests, in one tab. How often which listener was called:

${table([['', 'pages of another site', 'then one page of this computer'], ...rows])}`;
}

async function inBrowser(name: BrowserName, pages: number): Promise<string[]> {
  const server = createServer(({ url }, response) => {
    if (url === '/gone') return response.destroy();
    response.writeHead(200, { 'content-type': 'text/html' }).end(url === '/' ? page : 'tiny');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const folder = await mkdtemp(join(tmpdir(), 'portside-bench-'));
  const extensionDir = await alteredExtension(builtExtension(name), join(folder, 'counted'), 'counted');
  const settings = {
    chromiumArguments: [`--host-resolver-rules=MAP ${site} 127.0.0.1`],
    firefoxPreferences: { 'network.dns.localDomains': site },
  };
  const browser = await launchBrowser({
    browser: name,
    extensionDir,
    helper: false,
    granted: false,
    headless: true,
    settings,
  });
  try {
    const tab = await browser.newTab();
    const visit = async (url: string) => {
      await tab.goto(url);
      await tab.waitFor(() => document.title === 'Done', 20_000);
    };
    const before = await heard(browser);
    for (let visited = 0; visited < pages; visited += 1) await visit(`http://${site}:${port}/`);
    const elsewhere = await heard(browser);
    await visit(`http://127.0.0.1:${port}/`);
    return [name, since(before, elsewhere), since(elsewhere, await heard(browser))];
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function heard(browser: Browser): Promise<Record<string, number>> {
  return browser.inExtension(() => chrome.runtime.sendMessage({ type: 'what-was-heard' }));
}

function since(before: Record<string, number>, after: Record<string, number>): string {
  const more = Object.entries(after).map(([name, times]) => ({ name, times: times - (before[name] ?? 0) }));
  const called = more.filter(({ times }) => times > 0).map(({ name, times }) => `${name}: ${times}`);
  return called.join(', ') || '**none**';
}
