import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../diagnosis/diagnose.ts';
import type { Finding } from '../../../diagnosis/diagnosis.ts';
import { hasOwnCause } from '../../../entrypoints/background/failures/has-own-cause.ts';
import type { Failure } from '../../../evidence/browser/attempt.ts';
import { type BrowserError, isAskingToSignIn, readError } from '../../../probes/errors/read-error.ts';
import { at } from '../../diagnosis/evidence.ts';
import errors from '../../fixtures/browser-errors.json' with { type: 'json' };

/** What follows from the browser's word alone. */
function findingsOf({ failure, code }: BrowserError, browser: 'chromium' | 'firefox'): Finding[] {
  const url = 'http://127.0.0.1:4173/';
  const attempt = { outcome: 'failed', browser, method: 'GET', elapsedMs: 18, at, failure, code } as const;
  return diagnose({ version: 1, url, os: 'linux', at, facts: { attempt }, unknown: {} }).findings;
}

const codes = [
  ...errors.chromium.map(({ name }) => ({ name, said: `net::${name}`, browser: 'chromium' as const })),
  ...errors.firefox.map(({ name }) => ({ name, said: name, browser: 'firefox' as const })),
];

describe.each(codes)('$name', ({ said, browser }) => {
  test('takes a tab over at once only where a cause may explain it', () => {
    const error = readError(said);
    const certain = findingsOf(error, browser).filter(({ certainty }) => certainty === 'certain');
    // For the others the browser's page stays until something is found.
    if (!hasOwnCause(error.failure)) expect(certain).toEqual([]);
    if (error.failure === 'other') expect(hasOwnCause(error.failure)).toBe(false);
  });
});

test.each([
  ['net::ERR_INVALID_AUTH_CREDENTIALS', true],
  // The same with nobody left to ask, and a certificate that was not chosen.
  ['net::ERR_UNEXPECTED_PROXY_AUTH', false],
  ['net::ERR_PROXY_AUTH_UNSUPPORTED', false],
  ['net::ERR_MISSING_AUTH_CREDENTIALS', false],
  ['net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED', false],
  ['NS_ERROR_PROXY_AUTHENTICATION_FAILED', false],
])('%s: the browser asks the person to sign in: %s', (error, isAsking) => {
  expect(isAskingToSignIn(error)).toBe(isAsking);
});

test.each<Failure>([
  'refused',
  'empty',
  'reset',
  'tls-protocol',
  'cert-untrusted',
  'unsafe-port',
  'proxy',
  'redirect-loop',
])('a page that fails as %s gives way at once', (failure) => expect(hasOwnCause(failure)).toBe(true));
