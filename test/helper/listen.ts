import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { freePort } from '../e2e/free-port.ts';

/** Starts a server on a free port, and ends it and its connections with the test. */
export async function listen(server: Server, host = '127.0.0.1', port = 0): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A server that does this with each connection, and nothing else. */
export function peer(behave: (socket: Socket) => void): Promise<number> {
  return listen(createServer({ allowHalfOpen: true }, behave));
}

/**
 * A port nobody listens on, far from those that servers get of the kernel: one a few numbers higher could be the server that somebody
 * meant who asks here.
 */
export const unusedPort = freePort;
