import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from '../../test/browsers/browser.ts';
import { freePort } from '../../test/e2e/free-port.ts';
import { besideQuiet, type Outcome } from './beside-quiet.ts';

const flaps = 10;
/** Twenty times a minute. */
const halfMs = 1500;
const patienceMs = 5000;

/** As a dev server's page does: it reloads once its server is gone. */
const page = `<!doctype html><title>Shop</title><script>
setInterval(() => fetch('/alive').catch(() => location.reload()), 100);
</script>`;

/** A dev server that goes and comes. */
export async function flappingServer(rounds: number): Promise<string> {
  return `A server that is there for 1.5 s and gone for 1.5 s, ${flaps} times, with its page in front, which reloads when it is gone.

${await besideQuiet(rounds, makeStorm)}`;
}

/** A server on this port, until it is stopped. @returns the number of pages it was asked for by then */
async function serve(port: number): Promise<{ pages: () => number; stop: () => Promise<unknown> }> {
  let pages = 0;
  const server = createServer(({ headers }, response) => {
    if (headers['sec-fetch-mode'] === 'navigate') pages += 1;
    response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const stop = () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    return closed;
  };
  return { pages: () => pages, stop };
}

async function makeStorm(browser: Browser, isPortside: boolean): Promise<Outcome> {
  const port = await freePort();
  const tab = await browser.newTab();
  let returns = 0;
  for (let flap = 0; flap < flaps; flap += 1) {
    const { pages, stop } = await serve(port);
    if (flap === 0) await tab.goto(`http://127.0.0.1:${port}/`);
    await pause(halfMs);
    if (pages() > 0) returns += 1;
    await stop();
    await pause(halfMs);
  }
  const { stop } = await serve(port);
  const isBack = await tab.waitFor(() => document.title === 'Shop', patienceMs).catch(() => false);
  await stop();
  return { targets: 1, isRight: !isPortside || (isBack && returns === flaps) };
}
