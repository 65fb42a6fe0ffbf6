import type { Failure } from '../../../evidence/browser/attempt.ts';

/**
 * Whether a cause of the catalogue explains failures of this kind. For the others the browser's own page may be the best there is:
 * it stays until a diagnosis has found something.
 */
const hasCause: Record<Failure, boolean> = {
  refused: true,
  unreachable: true,
  'timed-out': true,
  reset: true,
  empty: true,
  'invalid-http': true,
  'tls-protocol': true,
  'tls-version': true,
  'tls-client-certificate': true,
  'cert-expired': true,
  'cert-untrusted': true,
  'cert-name': true,
  'cert-other': false,
  'unsafe-port': true,
  'address-invalid': true,
  'name-not-resolved': true,
  blocked: true,
  'blocked-by-response': false,
  'https-only': true,
  'mixed-content': true,
  cors: true,
  websocket: true,
  'access-denied': true,
  proxy: true,
  'local-network-denied': true,
  'redirect-loop': true,
  'error-reply': true,
  truncated: true,
  'broken-headers': true,
  'broken-body': true,
  'broken-encoding': true,
  interrupted: false,
  'out-of-resources': false,
  other: false,
};

export function hasOwnCause(failure: Failure): boolean {
  return hasCause[failure];
}
