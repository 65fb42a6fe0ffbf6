/** Whether a code, of a browser or of OpenSSL, is for an alert: only a peer that speaks TLS sends one. */
export function namesTlsAlert(code: string): boolean {
  return /ALERT|UNRECOGNIZED_NAME/.test(code);
}
