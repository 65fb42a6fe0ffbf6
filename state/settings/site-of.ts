import { completeAddress } from '../complete-address.ts';

/**
 * The site a person means, as its origin: `http://localhost:3000`.
 * @returns undefined if the text isn't the address of a web page
 */
export function siteOf(text: string): string | undefined {
  const url = completeAddress(text);
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { origin, hostname } = new URL(url);
  // Chromium accepts a host name with spaces.
  return hostname.includes('%') ? undefined : origin;
}
