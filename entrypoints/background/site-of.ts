/**
 * The site a person means, as its origin: `http://localhost:3000`. A port alone is one of localhost, and a name without a scheme
 * is asked by http, as browsers take it for this computer.
 * @returns undefined when the text is no address of a web page
 */
export function siteOf(text: string): string | undefined {
  const typed = text.trim();
  const address = /^\d{1,5}$/.test(typed) ? `localhost:${typed}` : typed;
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { origin, hostname } = new URL(url);
  // Chromium takes a name with spaces for a name.
  return hostname.includes('%') ? undefined : origin;
}
