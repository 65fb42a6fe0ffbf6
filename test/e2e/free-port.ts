import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the range the kernel takes source ports from: nobody gets it by chance between now and its use. */
const range = { first: 20_000, count: 10_000 };

/** @returns a port of 127.0.0.1 on which nothing listens. */
export async function freePort(): Promise<number> {
  const port = range.first + Math.floor(Math.random() * range.count);
  const server = createServer().listen(port, '127.0.0.1');
  const isFree = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.close();
  return isFree ? port : freePort();
}
