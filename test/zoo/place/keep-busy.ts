import { connect } from 'node:net';
import type { Place } from './place.ts';

/** Asks for a page and never hangs up. */
export function keepBusy(place: Place, port: number, path = '/'): Promise<void> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  place.afterwards(async () => socket.destroy());
  return new Promise((resolve) => socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`, () => resolve()));
}
