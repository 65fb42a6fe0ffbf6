import type { Browser } from '../../test/browsers/browser.ts';
import { besideQuiet, type Outcome } from './beside-quiet.ts';
import { showsOnBadge } from './shows-on-badge.ts';
import { delaysIn, servePage } from './storming-page.ts';

const ports = 65_535;
const patienceMs = 600_000;

/** A page tries every port of this computer. */
export async function portScan(rounds: number): Promise<string> {
  return `A page calls all ${ports} ports of 127.0.0.1, 200 at a time.\n\n${await besideQuiet(rounds, makeStorm)}`;
}

async function makeStorm(browser: Browser, isPortside: boolean): Promise<Outcome> {
  const { url, server } = await servePage(scan, ports);
  try {
    const tab = await browser.newTab();
    await tab.goto(url);
    const delaysMs = await tab.waitFor(delaysIn, patienceMs);
    return { delaysMs, targets: ports, isRight: !isPortside || (await showsOnBadge(browser, tab, 'scan')) };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Runs in the page. What listens and says nothing is left after a while, as a scanner does. */
async function scan(most: number): Promise<void> {
  let port = 0;
  const next = async () => {
    while (port < most) {
      port += 1;
      const url = `http://127.0.0.1:${port}/`;
      await fetch(url, { mode: 'no-cors', signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: 200 }, next));
}
