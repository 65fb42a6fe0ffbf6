import type { Target } from '../../evidence/address/target.ts';

/** The address to pass to a command: without the query, which may hold a secret, and quoted if a shell would misread it. */
export function addressForShell({ url }: Target): string {
  const { origin, pathname } = new URL(url);
  const address = `${origin}${pathname}`;
  return /^[\w:/.~%@+,-]+$/.test(address) ? address : `'${address.replaceAll("'", '%27')}'`;
}
