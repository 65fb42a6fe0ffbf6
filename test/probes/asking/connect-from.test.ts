import { expect, test } from 'vitest';
import { parseTarget } from '../../../evidence/address/target.ts';
import type { Replies, ReplyOutcome } from '../../../evidence/port/replies.ts';
import { connectFrom } from '../../../probes/asking/connect-from.ts';
import { failed, http, pending, reply } from '../../diagnosis/evidence.ts';

function results(url: string, replies: Replies, attempt = failed('empty')) {
  const target = parseTarget(url);
  if (!target) throw new Error(url);
  return Object.fromEntries(connectFrom(replies, target, attempt).map(({ address, result }) => [address, result]));
}

const literal = 'http://127.0.0.1:3000/';

const told: [ReplyOutcome, string | undefined][] = [
  [http(200), 'accepted'],
  [http(502), 'accepted'],
  [{ kind: 'not-http', protocol: 'ssh' }, 'accepted'],
  [{ kind: 'closed' }, 'accepted'],
  [{ kind: 'reset' }, 'accepted'],
  [{ kind: 'not-tls' }, 'accepted'],
  [{ kind: 'tls-failed', code: 'TLS' }, 'accepted'],
  [{ kind: 'cert-rejected', problem: 'untrusted' }, 'accepted'],
  [{ kind: 'no-connection' }, 'refused'],
  // A SYN that is dropped looks the same as a server that does not reply.
  [{ kind: 'silent' }, undefined],
  [{ kind: 'failed' }, undefined],
];

test.each(told)('what came back, %o, tells of the connect: %s', (outcome, expected) => {
  expect(results(literal, [reply('http://127.0.0.1', outcome)])['127.0.0.1']).toBe(expected);
});

test('each address is told once, by the first reply that tells', () => {
  const replies = [
    reply('http://127.0.0.1', { kind: 'silent' }),
    reply('https://127.0.0.1', { kind: 'not-tls' }),
    reply('http://[::1]', { kind: 'no-connection' }),
  ];
  const target = parseTarget('http://localhost:3000/');
  expect(target && connectFrom(replies, target, pending()).map(({ address, result }) => [address, result])).toEqual([
    ['127.0.0.1', 'accepted'],
    ['::1', 'refused'],
  ]);
});

test('a browser that was refused has tried every address of the target', () => {
  expect(results('http://127.0.0.2:3000/', [reply('http://127.0.0.2', { kind: 'failed' })], failed('refused'))).toEqual(
    {
      '127.0.0.2': 'refused',
    },
  );
  expect(results('http://localhost:3000/', [], failed('refused'))).toEqual({
    '127.0.0.1': 'refused',
    '::1': 'refused',
  });
});

test('but an address that answers now is not taken for refused', () => {
  const replies = [reply('http://127.0.0.1', http(200)), reply('http://[::1]', { kind: 'no-connection' })];
  expect(results('http://localhost:3000/', replies, failed('refused'))).toEqual({
    '127.0.0.1': 'accepted',
    '::1': 'refused',
  });
});

test('a browser that could not reach the address was not refused', () => {
  const replies = [reply('http://127.0.0.1', { kind: 'no-connection' })];
  expect(results(literal, replies, failed('unreachable'))).toEqual({ '127.0.0.1': 'unreachable' });
});
