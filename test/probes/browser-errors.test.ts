import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnosis/diagnose.ts';
import { parseTarget } from '../../evidence/address/target.ts';
import type { Attempt, Failure } from '../../evidence/browser/attempt.ts';
import { isAborted, readError } from '../../probes/errors/read-error.ts';
import { headlineOf } from '../../words/report/headline.ts';
import { at } from '../diagnosis/evidence.ts';
import errors from '../fixtures/browser-errors.json' with { type: 'json' };

/** NS_ERROR_MODULE_SECURITY: webNavigation tells an error of NSS as this number minus its own. */
const securityBase = 0x805a_0000;

/** Each error that a page of this computer can end in, as the browsers' events spell it. */
const strings: [said: string, browser: 'chromium' | 'firefox', name: string][] = [
  ...errors.chromium.map(({ name }): (typeof strings)[number] => [`net::${name}`, 'chromium', name]),
  ...errors.firefox.flatMap(({ name, code, nss }): typeof strings => {
    const number = code ?? (nss && securityBase + nss);
    return [[name, 'firefox', name], ...(number ? [[`Error code ${number}`, 'firefox', name] as const] : [])].map(
      ([said, , meant]) => [String(said), 'firefox', String(meant)],
    );
  }),
];

/** Codes that stand for so much, or for so little, that no one word fits. */
const vague =
  /^ERR_(FAILED|ABORTED|INVALID_ARGUMENT|FILE_NOT_FOUND|UNEXPECTED|UPLOAD_FILE_CHANGED|NETWORK_ACCESS_REVOKED|WINSOCK.*|MSG_TOO_BIG|WS_THROTTLE.*|INVALID_URL|DISALLOWED_URL_SCHEME|UNKNOWN_URL_SCHEME|METHOD_NOT_SUPPORTED|MALFORMED_IDENTITY|(INVALID|MISSING)_AUTH_CREDENTIALS|UNSUPPORTED_AUTH_SCHEME|UNEXPECTED_SECURITY_LIBRARY_STATUS|MISCONFIGURED_AUTH_ENVIRONMENT|UNDOCUMENTED_SECURITY_LIBRARY_STATUS|RESPONSE_BODY_TOO_BIG_TO_DRAIN|HTTP_1_1_REQUIRED|TOO_MANY_RETRIES|CACHE_.*|INVALID_SIGNED_EXCHANGE)$|^NS_(ERROR_(FAILURE|MALFORMED_URI|UNKNOWN_PROTOCOL|ENTITY_CHANGED|UNKNOWN_SOCKET_TYPE|DOCUMENT_NOT_CACHED|UNSAFE_CONTENT_TYPE|SUPERFLUOS_AUTH|BASIC_HTTP_AUTH_DISABLED|INTERCEPTION_FAILED|NET_ON_RECEIVING_FROM|CONTENT_BLOCKED)|BINDING_.*)$|^(unsafeContentType|unknownProtocolFound|malformedURI|notCached|unknownSocketType|basicHttpAuthDisabled)$/;

function attemptWith(error: string, browser: 'chromium' | 'firefox'): Attempt & { failure: Failure; code: string } {
  return { outcome: 'failed', browser, method: 'GET', elapsedMs: 18, at, ...readError(error) };
}

test('the list holds what both browsers can say', () => {
  expect(errors.chromium.length).toBeGreaterThan(100);
  expect(errors.firefox.length).toBeGreaterThan(100);
});

describe.each(strings)('%s in %s', (said, browser, name) => {
  test('is read for what it is', () => {
    const { failure, code } = readError(said);
    expect(code).toBe(name);
    if (!vague.test(name)) expect(failure).not.toBe('other');
  });

  test('leads to a cause, or to a sentence that names it', () => {
    if (isAborted(said)) return;
    const target = parseTarget(said.includes('SSL') ? 'https://localhost:3000/' : 'http://localhost:3000/');
    if (!target) throw new Error('no target');
    const attempt = attemptWith(said, browser);
    const diagnosis = diagnose({ version: 1, url: target.url, os: 'linux', at, facts: { attempt }, unknown: {} });
    const { tone, lede } = headlineOf(target, diagnosis, true);
    if (tone === 'undecided') expect(lede).toContain(name);
  });
});
