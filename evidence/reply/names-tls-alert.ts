/** Whether a code, of a browser or of OpenSSL, is for an alert, named or not: only a peer that speaks TLS sends one. */
export function namesTlsAlert(code: string): boolean {
  return /ALERT|UNRECOGNIZED_NAME|NO_CYPHER_OVERLAP|VERSION_OR_CIPHER_MISMATCH/.test(code);
}
