import type { Failure } from '../evidence/attempt.ts';
import { nssErrors } from './nss-errors.ts';

/** What a browser's error text means, and its code as a person can look it up. */
export interface BrowserError {
  failure: Failure;
  code: string;
}

/** The person's or the page's own doing: stop, another navigation, a download, a 204. Both browsers report those as errors too. */
export function isAborted(error: string): boolean {
  return error === 'net::ERR_ABORTED' || error === 'NS_BINDING_ABORTED' || error === `Error code ${nsBindingAborted}`;
}

/** Another extension ended the load in Firefox, which then shows no error page. */
export function isCancelled(error: string): boolean {
  return error === `Error code ${nsErrorAbort}` || error === 'NS_ERROR_ABORT';
}

/**
 * Reads the `error` of webNavigation.onErrorOccurred or webRequest.onErrorOccurred.
 * Chromium: `net::ERR_X`. Firefox: `Error code <nsresult>`, `NS_ERROR_X`, or, for TLS in webRequest, a localised sentence.
 */
export function readError(error: string): BrowserError {
  if (error.startsWith('net::')) return readChromium(error.slice('net::'.length));
  const number = /^Error code (\d+)$/.exec(error)?.[1];
  if (number) return readNsresult(Number(number));
  if (error.startsWith('NS_')) return { failure: firefoxFailures[error] ?? 'other', code: error };
  // The sentence depends on the language and is never matched: that it is no NS_ name says TLS, and no more.
  return { failure: 'tls-protocol', code: 'TLS' };
}

function readChromium(name: string): BrowserError {
  const family = chromiumFamilies.find(([prefix]) => name.startsWith(prefix));
  return { failure: chromiumFailures[name] ?? family?.[1] ?? 'other', code: name };
}

const nsBindingAborted = 2152398850;
const nsErrorAbort = 2147500036;
/** NS_ERROR_MODULE_NETWORK and _SECURITY: https://searchfox.org/mozilla-central/source/xpcom/base/ErrorList.py */
const networkBase = 0x804b_0000;
const securityBase = 0x805a_0000;

function readNsresult(code: number): BrowserError {
  const name = code === nsErrorAbort ? 'NS_ERROR_ABORT' : networkNames[code - networkBase];
  if (name) return { failure: firefoxFailures[name] ?? 'other', code: name };
  if (code < securityBase || code >= securityBase + 0x1_0000) return { failure: 'other', code: `Error code ${code}` };
  const [nssName, failure] = nssErrors[code - securityBase] ?? [`Error code ${code}`, 'tls-protocol' as const];
  return { failure, code: nssName };
}

const chromiumFailures: Record<string, Failure> = {
  ERR_CONNECTION_REFUSED: 'refused',
  ERR_ADDRESS_UNREACHABLE: 'unreachable',
  ERR_NETWORK_ACCESS_DENIED: 'access-denied',
  ERR_TIMED_OUT: 'timed-out',
  ERR_CONNECTION_TIMED_OUT: 'timed-out',
  ERR_CONNECTION_RESET: 'reset',
  ERR_CONNECTION_ABORTED: 'reset',
  ERR_EMPTY_RESPONSE: 'empty',
  ERR_SOCKET_NOT_CONNECTED: 'empty',
  ERR_CONNECTION_CLOSED: 'empty',
  ERR_INVALID_HTTP_RESPONSE: 'invalid-http',
  ERR_SSL_PROTOCOL_ERROR: 'tls-protocol',
  ERR_SSL_VERSION_OR_CIPHER_MISMATCH: 'tls-version',
  ERR_SSL_CLIENT_AUTH_CERT_NEEDED: 'tls-client-certificate',
  ERR_BAD_SSL_CLIENT_AUTH_CERT: 'tls-client-certificate',
  ERR_CERT_DATE_INVALID: 'cert-expired',
  ERR_CERT_AUTHORITY_INVALID: 'cert-untrusted',
  ERR_CERT_COMMON_NAME_INVALID: 'cert-name',
  ERR_UNSAFE_PORT: 'unsafe-port',
  ERR_ADDRESS_INVALID: 'address-invalid',
  ERR_NAME_NOT_RESOLVED: 'name-not-resolved',
  ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS: 'local-network-denied',
  ERR_TOO_MANY_REDIRECTS: 'redirect-loop',
  ERR_HTTP_RESPONSE_CODE_FAILURE: 'error-reply',
  ERR_CONTENT_LENGTH_MISMATCH: 'truncated',
  ERR_INCOMPLETE_CHUNKED_ENCODING: 'truncated',
  ERR_INVALID_CHUNKED_ENCODING: 'broken-body',
  ERR_HTTP2_PROTOCOL_ERROR: 'broken-body',
  ERR_RESPONSE_HEADERS_TRUNCATED: 'broken-headers',
  ERR_RESPONSE_HEADERS_TOO_BIG: 'broken-headers',
  ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH: 'broken-headers',
  ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION: 'broken-headers',
  ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION: 'broken-headers',
  ERR_INVALID_RESPONSE: 'broken-headers',
  ERR_CONTENT_DECODING_FAILED: 'broken-encoding',
  ERR_CONTENT_DECODING_INIT_FAILED: 'broken-encoding',
};

const chromiumFamilies: [prefix: string, Failure][] = [
  ['ERR_CERT_', 'cert-other'],
  ['ERR_BLOCKED_BY_', 'blocked'],
  ['ERR_PROXY_', 'proxy'],
  ['ERR_TUNNEL_', 'proxy'],
  ['ERR_SOCKS_', 'proxy'],
  ['ERR_PAC_', 'proxy'],
  ['ERR_MANDATORY_PROXY_', 'proxy'],
  ['ERR_NO_SUPPORTED_PROXIES', 'proxy'],
  ['ERR_SSL_', 'tls-protocol'],
];

const networkNames: Record<number, string> = {
  13: 'NS_ERROR_CONNECTION_REFUSED',
  14: 'NS_ERROR_NET_TIMEOUT',
  19: 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED',
  20: 'NS_ERROR_NET_RESET',
  27: 'NS_ERROR_INVALID_CONTENT_ENCODING',
  29: 'NS_ERROR_CORRUPTED_CONTENT',
  30: 'NS_ERROR_UNKNOWN_HOST',
  31: 'NS_ERROR_REDIRECT_LOOP',
  35: 'NS_ERROR_NET_ERROR_RESPONSE',
  42: 'NS_ERROR_UNKNOWN_PROXY_HOST',
  71: 'NS_ERROR_NET_INTERRUPT',
  72: 'NS_ERROR_PROXY_CONNECTION_REFUSED',
  76: 'NS_ERROR_NET_PARTIAL_TRANSFER',
  83: 'NS_ERROR_NET_HTTP2_SENT_GOAWAY',
  93: 'NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED',
};

const firefoxFailures: Record<string, Failure> = {
  NS_ERROR_ABORT: 'blocked',
  NS_ERROR_CONNECTION_REFUSED: 'refused',
  NS_ERROR_NET_TIMEOUT: 'timed-out',
  NS_ERROR_PORT_ACCESS_NOT_ALLOWED: 'unsafe-port',
  NS_ERROR_NET_RESET: 'reset',
  NS_ERROR_NET_INTERRUPT: 'reset',
  NS_ERROR_UNKNOWN_HOST: 'name-not-resolved',
  NS_ERROR_REDIRECT_LOOP: 'redirect-loop',
  NS_ERROR_NET_ERROR_RESPONSE: 'error-reply',
  NS_ERROR_UNKNOWN_PROXY_HOST: 'proxy',
  NS_ERROR_PROXY_CONNECTION_REFUSED: 'proxy',
  NS_ERROR_NET_PARTIAL_TRANSFER: 'truncated',
  NS_ERROR_CORRUPTED_CONTENT: 'broken-headers',
  NS_ERROR_INVALID_CONTENT_ENCODING: 'broken-encoding',
  NS_ERROR_NET_HTTP2_SENT_GOAWAY: 'broken-body',
  NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED: 'local-network-denied',
};
