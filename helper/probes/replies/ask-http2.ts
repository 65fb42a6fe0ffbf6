import type { TLSSocket } from 'node:tls';
import { urlHost } from '../../../evidence/address/target.ts';
import type { ReplyOutcome } from '../../../evidence/port/replies.ts';
import { tellingHeaders } from '../../../evidence/reply/telling-headers.ts';
import { connectLoopback } from '../../reach/connect-loopback.ts';
import { hostHeader, pathWithoutQuery, serverName } from './http-request.ts';
import { openTls } from './open-tls.ts';
import type { Question } from './question.ts';

/** Asks a server that only speaks HTTP/2 over TLS, as browsers can. */
export async function askHttp2(question: Question): Promise<ReplyOutcome> {
  const socket = connectLoopback(question.address, question.target.port);
  try {
    const tls = await openTls(socket, serverName(question), question.silenceMs, 'h2');
    return 'kind' in tls ? tls : await request(tls, question);
  } finally {
    socket.on('error', () => undefined).destroy();
  }
}

async function request(tls: TLSSocket, { target, address, host, silenceMs }: Question): Promise<ReplyOutcome> {
  // Imported only here: it takes another 12 ms.
  const { connect } = await import('node:http2');
  const session = connect(`https://${urlHost(address)}:${target.port}`, { createConnection: () => tls });
  try {
    return await new Promise((resolve) => {
      setTimeout(() => resolve({ kind: 'silent' }), silenceMs).unref();
      session.on('error', () => resolve({ kind: 'closed' }));
      const path = { ':path': pathWithoutQuery(target), ':authority': host ?? hostHeader(target, address, 'https') };
      const request = session.request(path).on('error', () => resolve({ kind: 'closed' }));
      request.on('response', ({ ':status': status = 0, server, location, ...others }) => {
        const headers = tellingHeaders(Object.entries(others).map(([name, value]) => [name, String(value)]));
        const named = { ...(server && { server: String(server) }), ...(location && { location }) };
        resolve({ kind: 'http', status, ...named, ...(headers && { headers }) });
      });
    });
  } finally {
    session.destroy();
  }
}
