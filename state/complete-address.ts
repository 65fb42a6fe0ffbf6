/**
 * Completes what a person types for a web address: a bare port means localhost, and a missing scheme means http, as browsers assume for
 * this computer.
 */
export function completeAddress(text: string): string {
  const typed = text.trim();
  const address = /^\d{1,5}$/.test(typed) ? `localhost:${typed}` : typed;
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
}
