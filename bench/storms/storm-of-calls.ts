import type { Browser } from '../../test/browsers/browser.ts';
import { freePort } from '../../test/e2e/free-port.ts';
import { besideQuiet, type Outcome } from './beside-quiet.ts';
import { showsOnBadge } from './shows-on-badge.ts';
import { delaysIn, servePage } from './storming-page.ts';

const calls = 10_000;
const forMs = 10_000;
const patienceMs = 180_000;

/** A page whose server is down calls it as often as it can. */
export async function stormOfCalls(rounds: number): Promise<string> {
  return `A page makes ${calls} calls in ${forMs / 1000} s to a server that is down, or as soon as the browser has them done.

${await besideQuiet(rounds, makeStorm)}`;
}

async function makeStorm(browser: Browser, isPortside: boolean): Promise<Outcome> {
  const { url, server } = await servePage(call, await freePort(), calls, forMs);
  try {
    const tab = await browser.newTab();
    await tab.goto(url);
    const delaysMs = await tab.waitFor(delaysIn, patienceMs);
    return { delaysMs, targets: 1, isRight: !isPortside || (await showsOnBadge(browser, tab, '1')) };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Runs in the page. */
async function call(port: number, most: number, withinMs: number): Promise<void> {
  const startedAt = performance.now();
  const open = new Set<Promise<unknown>>();
  for (let made = 0; made < most; ) {
    const due = Math.min(most, ((performance.now() - startedAt) / withinMs) * most);
    for (; made < due; made += 1) {
      const one = fetch(`http://127.0.0.1:${port}/${made % 50}`).catch(() => undefined);
      open.add(one);
      one.then(() => open.delete(one));
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await Promise.all(open);
}
