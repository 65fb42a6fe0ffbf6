/** What a person types for a web address, as one: a port alone is one of localhost, and without a scheme http is meant, as browsers take it for this computer. */
export function completeAddress(text: string): string {
  const typed = text.trim();
  const address = /^\d{1,5}$/.test(typed) ? `localhost:${typed}` : typed;
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
}
