import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page that does what `storm` says and counts meanwhile how late its event loop is. It travels as text, so it must not use names from outside itself. */
export async function servePage<Args extends unknown[]>(
  storm: (...args: Args) => Promise<void>,
  ...args: Args
): Promise<{ url: string; server: Server }> {
  const script = `(${run})(${storm}, ${JSON.stringify(args)})`;
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>Storm</title><script>${script}</script>`);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

/** Runs in the page. */
async function run(storm: (...args: unknown[]) => Promise<void>, args: unknown[]): Promise<void> {
  const everyMs = 10;
  const delaysMs: number[] = [];
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    delaysMs.push(Math.max(0, now - last - everyMs));
    last = now;
  }, everyMs);
  await storm(...args);
  Object.assign(globalThis, { delaysMs });
}

/** Runs in the page: what `run` has left there once the storm is over. */
export function delaysIn(): number[] | undefined {
  return Reflect.get(globalThis, 'delaysMs') as number[] | undefined;
}
