import { expect, test } from 'vitest';
import { readFailure } from '../../../probes/asking/read-failure.ts';

test.each([
  ['net::ERR_CONNECTION_REFUSED', { kind: 'no-connection' }],
  ['net::ERR_ADDRESS_UNREACHABLE', { kind: 'no-connection' }],
  ['net::ERR_EMPTY_RESPONSE', { kind: 'closed' }],
  ['net::ERR_SOCKET_NOT_CONNECTED', { kind: 'closed' }],
  ['net::ERR_CONNECTION_RESET', { kind: 'reset' }],
  ['net::ERR_TIMED_OUT', { kind: 'silent' }],
  ['net::ERR_INVALID_HTTP_RESPONSE', { kind: 'not-http', protocol: 'unknown' }],
  ['NS_ERROR_CONNECTION_REFUSED', { kind: 'no-connection' }],
  ['NS_ERROR_NET_RESET', { kind: 'reset' }],
  ['net::ERR_BLOCKED_BY_CLIENT', { kind: 'failed' }],
  ['net::ERR_RESPONSE_HEADERS_TOO_BIG', { kind: 'broken-http', fault: 'broken-headers' }],
  // Two Content-Length headers: broken HTTP, but HTTP.
  ['NS_ERROR_CORRUPTED_CONTENT', { kind: 'broken-http', fault: 'broken-headers' }],
  [undefined, { kind: 'failed' }],
])('asked in plain HTTP, %s is %o', (error, expected) => {
  expect(readFailure(error, false)).toEqual(expected);
});

test.each([
  // Some alerts have that word, and whatever is no TLS.
  ['net::ERR_SSL_PROTOCOL_ERROR', { kind: 'tls-failed', code: 'ERR_SSL_PROTOCOL_ERROR' }],
  ['net::ERR_SSL_UNRECOGNIZED_NAME_ALERT', { kind: 'tls-failed', code: 'ERR_SSL_UNRECOGNIZED_NAME_ALERT' }],
  ['net::ERR_EMPTY_RESPONSE', { kind: 'closed', handshake: true }],
  ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', { kind: 'tls-failed', code: 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH' }],
  ['net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED', { kind: 'tls-failed', code: 'ERR_SSL_CLIENT_AUTH_CERT_NEEDED' }],
  ['net::ERR_CERT_AUTHORITY_INVALID', { kind: 'cert-rejected', problem: 'untrusted' }],
  ['net::ERR_CERT_DATE_INVALID', { kind: 'cert-rejected', problem: 'expired' }],
  ['net::ERR_CERT_COMMON_NAME_INVALID', { kind: 'cert-rejected', problem: 'name' }],
  ['net::ERR_CONNECTION_CLOSED', { kind: 'closed' }],
  ['The certificate is not trusted because it is self-signed.', { kind: 'tls-failed', code: 'TLS' }],
  ['SSL received a record that exceeded the maximum permissible length.', { kind: 'tls-failed', code: 'TLS' }],
  ['NS_ERROR_NET_RESET', { kind: 'reset' }],
  [undefined, { kind: 'failed' }],
])('asked in TLS, %s is %o', (error, expected) => {
  expect(readFailure(error, true)).toEqual(expected);
});
