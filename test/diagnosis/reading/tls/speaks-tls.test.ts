import { expect, test } from 'vitest';
import { isVague, speaksTls } from '../../../../diagnosis/reading/tls/speaks-tls.ts';
import { http, vagueInFirefox } from '../../evidence.ts';

test.each([
  [http(404), true],
  [{ kind: 'cert-rejected', problem: 'expired' } as const, true],
  [{ kind: 'tls-failed', code: 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH' } as const, true],
  [vagueInFirefox, false],
  [{ kind: 'not-tls' } as const, false],
  [{ kind: 'closed' } as const, false],
  [undefined, false],
])('asked in TLS, %o shows that the peer speaks it: %s', (outcome, expected) => {
  expect(speaksTls(outcome)).toBe(expected);
});

test('only a failure without a code leaves it open', () => {
  expect(isVague(vagueInFirefox)).toBe(true);
  expect(isVague({ kind: 'tls-failed', code: 'ERR_SSL_NO_PROTOCOLS_AVAILABLE' })).toBe(false);
  expect(isVague({ kind: 'not-tls' })).toBe(false);
});
