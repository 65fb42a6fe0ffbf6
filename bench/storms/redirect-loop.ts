import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from '../../test/browsers/browser.ts';
import { besideQuiet, type Outcome } from './beside-quiet.ts';
import { untilSettled } from './until-settled.ts';

const tabs = 10;

/** Pages that are redirected for ever. */
export async function redirectLoop(rounds: number): Promise<string> {
  return `${tabs} tabs at once at a server that redirects in a circle, until the browser gives up.

${await besideQuiet(rounds, makeStorm)}`;
}

async function makeStorm(browser: Browser, isPortside: boolean): Promise<Outcome> {
  const server = createServer(({ url }, response) => {
    response.writeHead(302, { location: url === '/a' ? '/b' : '/a' }).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`;
  try {
    const causes = await untilSettled(
      browser,
      Array.from({ length: tabs }, () => address),
      isPortside,
    );
    return { targets: 1, isRight: causes.every((cause) => cause === 'redirect-loop' || !isPortside) };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
