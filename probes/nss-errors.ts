import type { Failure } from '../evidence/attempt.ts';

/** By what is left of the nsresult: the NSS error, negated. https://searchfox.org/mozilla-central/source/security/nss/lib/util/secerr.h */
export const nssErrors: Record<number, [name: string, Failure]> = {
  8156: ['SEC_ERROR_CA_CERT_INVALID', 'cert-untrusted'],
  8162: ['SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE', 'cert-expired'],
  8171: ['SEC_ERROR_UNTRUSTED_CERT', 'cert-untrusted'],
  8172: ['SEC_ERROR_UNTRUSTED_ISSUER', 'cert-untrusted'],
  8179: ['SEC_ERROR_UNKNOWN_ISSUER', 'cert-untrusted'],
  8181: ['SEC_ERROR_EXPIRED_CERTIFICATE', 'cert-expired'],
  12107: ['SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT', 'tls-client-certificate'],
  12189: ['SSL_ERROR_INSUFFICIENT_SECURITY_ALERT', 'tls-version'],
  12190: ['SSL_ERROR_PROTOCOL_VERSION_ALERT', 'tls-version'],
  12227: ['SSL_ERROR_HANDSHAKE_FAILURE_ALERT', 'tls-protocol'],
  12263: ['SSL_ERROR_RX_RECORD_TOO_LONG', 'tls-protocol'],
  12271: ['SSL_ERROR_BAD_CERT_ALERT', 'tls-client-certificate'],
  12276: ['SSL_ERROR_BAD_CERT_DOMAIN', 'cert-name'],
  12279: ['SSL_ERROR_UNSUPPORTED_VERSION', 'tls-version'],
  12285: ['SSL_ERROR_NO_CERTIFICATE', 'tls-client-certificate'],
  12286: ['SSL_ERROR_NO_CYPHER_OVERLAP', 'tls-version'],
  16370: ['MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', 'cert-untrusted'],
  16378: ['MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE', 'cert-expired'],
  16379: ['MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE', 'cert-expired'],
};
