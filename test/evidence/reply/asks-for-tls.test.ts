import { expect, test } from 'vitest';
import type { ReplyOutcome } from '../../../evidence/port/replies.ts';
import { asksForTls } from '../../../evidence/reply/asks-for-tls.ts';

function page(status: number, title: string, excerpt?: string): ReplyOutcome {
  return { kind: 'http', status, title, ...(excerpt && { excerpt }) };
}

test.each([
  ['nginx', page(400, '400 The plain HTTP request was sent to HTTPS port'), true],
  ['Go', { kind: 'http', status: 400, excerpt: 'Client sent an HTTP request to an HTTPS server.' } as const, true],
  ['Apache', page(400, '400 Bad Request', "Reason: You're speaking plain HTTP to an SSL-enabled server port."), true],
  ['Tomcat', page(400, 'Bad Request', 'This combination of host and port requires TLS.'), true],
  ['a bad request of another kind', page(400, '400 Bad Request'), false],
  ['a page about it that is no error', page(200, 'The plain HTTP request was sent to HTTPS port'), false],
  ['a closed connection', { kind: 'closed' } as const, false],
])('%s: %o', (_, outcome, expected) => {
  expect(asksForTls(outcome)).toBe(expected);
});
