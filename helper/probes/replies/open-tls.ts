import { isIP, type Socket } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import type { ReplyOutcome } from '../../../evidence/port/replies.ts';

/** What OpenSSL says of bytes that are no TLS record. */
const notTls = new Set([
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_RECORD_LAYER_FAILURE',
  'ERR_SSL_UNEXPECTED_MESSAGE',
  'ERR_SSL_HTTP_REQUEST',
  'EPROTO',
]);

/**
 * Shakes hands in TLS over a connection that is there, for what is to be spoken then. Whatever certificate comes is taken: what it is
 * worth is another probe's question.
 * @param host told to the server, so that it can choose its certificate; of an address TLS tells nothing
 */
export function openTls(
  socket: Socket,
  host: string,
  timeoutMs: number,
  protocol: 'http/1.1' | 'h2' = 'http/1.1',
): Promise<TLSSocket | ReplyOutcome> {
  return new Promise((resolve) => {
    const tls = connect({
      socket,
      rejectUnauthorized: false,
      ALPNProtocols: [protocol],
      ...(isIP(host) === 0 && { servername: host.replace(/\.$/, '') }),
    });
    const timer = setTimeout(() => resolve({ kind: 'silent' }), timeoutMs);
    tls.once('secureConnect', () => resolve(tls));
    tls.on('error', (error: NodeJS.ErrnoException) => resolve(failureOf(error)));
    tls.once('close', () => resolve({ kind: 'closed' }));
    tls.once('secureConnect', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
  });
}

function failureOf({ code = 'unknown', syscall }: NodeJS.ErrnoException): ReplyOutcome {
  if (notTls.has(code)) return { kind: 'not-tls' };
  // Of a connection that just ends node says ECONNRESET too, but names a system call only after a real reset.
  if (code === 'ECONNRESET') return { kind: syscall ? 'reset' : 'closed' };
  return code.startsWith('ERR_') ? { kind: 'tls-failed', code } : { kind: 'no-connection' };
}
