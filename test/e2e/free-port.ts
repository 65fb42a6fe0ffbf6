import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the range the kernel takes source ports from: nobody gets it by chance between now and its use. */
const range = { first: 20_000, count: 10_000 };

/** One browser serves all files, and remembers who answered where: a port handed out twice would have a past. */
const handedOut = new Set<number>();

/** @returns a port of 127.0.0.1 on which nothing listens, another one each time. */
export async function freePort(): Promise<number> {
  const port = range.first + Math.floor(Math.random() * range.count);
  if (handedOut.has(port)) return freePort();
  handedOut.add(port);
  const server = createServer().listen(port, '127.0.0.1');
  const isFree = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.close();
  return isFree ? port : freePort();
}
