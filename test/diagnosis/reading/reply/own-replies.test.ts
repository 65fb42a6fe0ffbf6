import { expect, test } from 'vitest';
import {
  addressInUse,
  answersInOtherScheme,
  ownReply,
  replyIn,
} from '../../../../diagnosis/reading/reply/own-replies.ts';
import { parseTarget, type Target } from '../../../../evidence/address/target.ts';
import { http, pending, reply } from '../../evidence.ts';

function targetOf(url: string): Target {
  const target = parseTarget(url);
  if (!target) throw new Error(url);
  return target;
}

const name = targetOf('http://localhost:3000/');

test('what came back is read from the address in use, in the scheme asked for', () => {
  const replies = [reply('http://127.0.0.1', http(200)), reply('http://[::1]', { kind: 'closed' })];
  expect(addressInUse(name, replies, pending('chromium'))).toBe('::1');
  expect(addressInUse(name, replies, pending('firefox'))).toBe('127.0.0.1');
  expect(addressInUse(name, [reply('http://127.0.0.1', { kind: 'no-connection' })], undefined)).toBeUndefined();
  expect(replyIn('http', { target: name, replies, attempt: pending('chromium') })).toEqual({ kind: 'closed' });
  expect(replyIn('https', { target: name, replies, attempt: pending('chromium') })).toBeUndefined();
});

test.each([
  ['a page', http(200), true],
  ['an alert of TLS', { kind: 'tls-failed', code: 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH' } as const, true],
  ['a protocol other than HTTP', { kind: 'not-http', protocol: 'ssh' } as const, true],
  ['nothing', { kind: 'silent' } as const, false],
  ['a closed connection', { kind: 'closed' } as const, false],
])('%s in the other scheme counts as an answer there: %o, %s', (_, outcome, expected) => {
  const replies = [reply('http://127.0.0.1', { kind: 'silent' }), reply('https://127.0.0.1', outcome)];
  expect(ownReply({ target: name, replies, attempt: undefined })).toEqual({ kind: 'silent' });
  expect(answersInOtherScheme({ target: name, replies, attempt: undefined })).toBe(expected);
});
