import { describe, expect, test } from 'vitest';
import { isAborted, readError } from '../../../probes/errors/read-error.ts';

/** Every string that Chromium 156 gave for a failing local page. */
const chromium: [error: string, failure: string][] = [
  ['net::ERR_CONNECTION_REFUSED', 'refused'],
  ['net::ERR_ADDRESS_UNREACHABLE', 'unreachable'],
  ['net::ERR_TIMED_OUT', 'timed-out'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'timed-out'],
  ['net::ERR_CONNECTION_RESET', 'reset'],
  ['net::ERR_EMPTY_RESPONSE', 'empty'],
  ['net::ERR_SOCKET_NOT_CONNECTED', 'empty'],
  ['net::ERR_CONNECTION_CLOSED', 'empty'],
  ['net::ERR_INVALID_HTTP_RESPONSE', 'invalid-http'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'tls-protocol'],
  ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'tls-version'],
  ['net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED', 'tls-client-certificate'],
  ['net::ERR_SSL_UNRECOGNIZED_NAME_ALERT', 'tls-protocol'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'cert-untrusted'],
  ['net::ERR_CERT_DATE_INVALID', 'cert-expired'],
  ['net::ERR_CERT_COMMON_NAME_INVALID', 'cert-name'],
  ['net::ERR_CERT_WEAK_SIGNATURE_ALGORITHM', 'cert-other'],
  ['net::ERR_UNSAFE_PORT', 'unsafe-port'],
  ['net::ERR_ADDRESS_INVALID', 'address-invalid'],
  ['net::ERR_NAME_NOT_RESOLVED', 'name-not-resolved'],
  ['net::ERR_TOO_MANY_REDIRECTS', 'redirect-loop'],
  ['net::ERR_HTTP_RESPONSE_CODE_FAILURE', 'error-reply'],
  ['net::ERR_CONTENT_LENGTH_MISMATCH', 'truncated'],
  ['net::ERR_INCOMPLETE_CHUNKED_ENCODING', 'truncated'],
  ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy'],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
  ['net::ERR_SOCKS_CONNECTION_FAILED', 'proxy'],
  ['net::ERR_PAC_SCRIPT_FAILED', 'proxy'],
  ['net::ERR_NETWORK_ACCESS_DENIED', 'access-denied'],
  ['net::ERR_BLOCKED_BY_CLIENT', 'blocked'],
  ['net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', 'local-network-denied'],
  ['net::ERR_INVALID_CHUNKED_ENCODING', 'broken-body'],
  ['net::ERR_CONTENT_DECODING_FAILED', 'broken-encoding'],
  ['net::ERR_RESPONSE_HEADERS_TOO_BIG', 'broken-headers'],
  ['net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH', 'broken-headers'],
  ['net::ERR_FAILED', 'other'],
  ['net::ERR_FILE_NOT_FOUND', 'other'],
  ['net::ERR_SOMETHING_NEW', 'other'],
];

/** Every nsresult that Firefox 153 gave for one, with the name that webRequest gives for the same. */
const firefox: [nsresult: number, name: string, failure: string][] = [
  [2152398861, 'NS_ERROR_CONNECTION_REFUSED', 'refused'],
  [2152398862, 'NS_ERROR_NET_TIMEOUT', 'timed-out'],
  [2152398868, 'NS_ERROR_NET_RESET', 'reset'],
  [2152398875, 'NS_ERROR_INVALID_CONTENT_ENCODING', 'broken-encoding'],
  [2152398877, 'NS_ERROR_CORRUPTED_CONTENT', 'broken-headers'],
  [2152398878, 'NS_ERROR_UNKNOWN_HOST', 'name-not-resolved'],
  [2152398879, 'NS_ERROR_REDIRECT_LOOP', 'redirect-loop'],
  [2152398883, 'NS_ERROR_NET_ERROR_RESPONSE', 'error-reply'],
  [2152398890, 'NS_ERROR_UNKNOWN_PROXY_HOST', 'proxy'],
  [2152398920, 'NS_ERROR_PROXY_CONNECTION_REFUSED', 'proxy'],
  [2152398924, 'NS_ERROR_NET_PARTIAL_TRANSFER', 'truncated'],
];

/** TLS and certificates have a number in webNavigation only. */
const nss: [nsresult: number, name: string, failure: string][] = [
  [2153394151, 'SSL_ERROR_RX_RECORD_TOO_LONG', 'tls-protocol'],
  [2153394078, 'SSL_ERROR_PROTOCOL_VERSION_ALERT', 'tls-version'],
  [2153394164, 'SSL_ERROR_BAD_CERT_DOMAIN', 'cert-name'],
  [2153393995, 'SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT', 'tls-client-certificate'],
  [2153394174, 'SSL_ERROR_NO_CYPHER_OVERLAP', 'tls-version'],
  [2153390067, 'SEC_ERROR_UNKNOWN_ISSUER', 'cert-untrusted'],
  [2153390069, 'SEC_ERROR_EXPIRED_CERTIFICATE', 'cert-expired'],
  [2153398258, 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', 'cert-untrusted'],
  [2153398267, 'MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE', 'cert-expired'],
];

describe('Chromium says', () => {
  test.each(chromium)('%s: %s', (error, failure) => {
    expect(readError(error)).toEqual({ failure, code: error.replace('net::', '') });
  });
});

describe('Firefox says', () => {
  test.each(firefox)('Error code %i, which is %s: %s', (nsresult, name, failure) => {
    expect(readError(`Error code ${nsresult}`)).toEqual({ failure, code: expect.any(String) });
    expect(readError(name)).toEqual({ failure, code: name });
  });

  test.each(nss)('Error code %i, which is %s: %s', (nsresult, code, failure) => {
    expect(readError(`Error code ${nsresult}`)).toEqual({ failure, code });
  });

  test.each([
    'SSL received a record that exceeded the maximum permissible length.',
    'The certificate is not trusted because it is self-signed.',
    'Dem Zertifikat wird nicht vertraut, weil es vom Aussteller selbst signiert wurde.',
    "Peer's Certificate has expired.",
  ])('%s: something about TLS, in whatever language', (sentence) => {
    expect(readError(sentence)).toEqual({ failure: 'tls-protocol', code: 'TLS' });
  });

  test.each([
    ['NS_ERROR_PORT_ACCESS_NOT_ALLOWED', 'unsafe-port'],
    ['NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED', 'local-network-denied'],
    ['NS_ERROR_UNKNOWN_PROTOCOL', 'other'],
    ['NS_ERROR_FAILURE', 'other'],
  ])('%s: %s', (code, failure) => {
    expect(readError(code)).toEqual({ failure, code });
  });

  test.each([2147500038, 2152398999])('Error code %i, which nobody knows here: other', (nsresult) => {
    expect(readError(`Error code ${nsresult}`)).toEqual({ failure: 'other', code: `Error code ${nsresult}` });
  });

  test('an unknown number of TLS is still one of TLS', () => {
    expect(readError('Error code 2153394000').failure).toBe('tls-protocol');
  });
});

test.each([
  ['net::ERR_ABORTED', true],
  ['NS_BINDING_ABORTED', true],
  ['Error code 2152398850', true],
  ['net::ERR_CONNECTION_ABORTED', false],
  ['Error code 2152398861', false],
  ['NS_ERROR_NET_RESET', false],
])('%s is the doing of the person or the page: %s', (error, expected) => {
  expect(isAborted(error)).toBe(expected);
});
