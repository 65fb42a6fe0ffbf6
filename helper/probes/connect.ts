import { addAbortSignal } from 'node:stream';
import { addressesOf, type Target } from '../../evidence/address/target.ts';
import type { Connect } from '../../evidence/port/connect.ts';
import type { Probe } from '../probe.ts';
import { connectLoopback } from '../reach/connect-loopback.ts';

type Attempt = Connect[number];

/** Longer than an ICMPv6 refusal takes to arrive (1.05 to 1.2 s), so a silent address is really silent. */
const connectTimeoutMs = 1_500;

/** Whether each address of the target, and loopback of both families, accepts a TCP connection. */
export const connect: Probe<'connect'> = ({ target }) =>
  Promise.all(addressesToTry(target).map((address) => tryToConnect(address, target.port)));

/** The browser's own addresses first; the others show where the server may be instead. */
function addressesToTry(target: Target): string[] {
  return [...new Set([...addressesOf(target), '127.0.0.1', '::1'])];
}

/** Opens one connection and closes it at once, or when aborted. */
export function tryToConnect(address: string, port: number, signal?: AbortSignal): Promise<Attempt> {
  const startedAt = performance.now();
  const socket = connectLoopback(address, port);
  if (signal) addAbortSignal(signal, socket);
  return new Promise<Pick<Attempt, 'result' | 'code'>>((resolve) => {
    // On a busy machine the answer may be queued behind this timer, so let it through first.
    socket.setTimeout(connectTimeoutMs, () => setImmediate(resolve, { result: 'silent' }));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(failureOf(error.code ?? 'unknown')));
    socket.once('connect', () =>
      resolve(isOwnEcho(socket.localPort, port) ? failureOf('ECONNREFUSED') : { result: 'accepted' }),
    );
  }).then((outcome) => {
    socket.on('error', () => undefined).destroy();
    return { address, ...outcome, elapsedMs: Math.round(performance.now() - startedAt) };
  });
}

/** The kernel may use a free target port as the connection's source port too, and connect it with itself. */
function isOwnEcho(localPort: number | undefined, port: number): boolean {
  return localPort === port;
}

const results: Record<string, Attempt['result']> = {
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'silent',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EACCES: 'prohibited',
  EPERM: 'prohibited',
  EADDRNOTAVAIL: 'no-such-address',
  // A server that resets at once may do so before we see that it accepted. A refusal is a different error.
  ECONNRESET: 'accepted',
};

function failureOf(code: string): Pick<Attempt, 'result' | 'code'> {
  return { result: results[code] ?? 'failed', code };
}
