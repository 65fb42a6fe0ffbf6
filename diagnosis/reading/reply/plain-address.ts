/** An address as it is said in a sentence: without user, query and fragment, which may hold what is nobody's business. */
export function plainAddress(text: string): string {
  if (!URL.canParse(text)) return text;
  const { protocol, host, pathname } = new URL(text);
  return `${protocol}//${host}${pathname}`;
}

/** Whether two addresses are the same but for user, query and fragment. */
export function isSameAddress(one: string, other: string): boolean {
  return plainAddress(one) === plainAddress(other);
}

/** The port of an address, its scheme's own where none is written. */
export function portOf(text: string): number | undefined {
  if (!URL.canParse(text)) return undefined;
  const { port, protocol } = new URL(text);
  return port ? Number(port) : protocol === 'https:' ? 443 : 80;
}
