/** An address as we put it in a sentence: without user, query and fragment, which may be private. */
export function plainAddress(text: string): string {
  if (!URL.canParse(text)) return text;
  const { protocol, host, pathname } = new URL(text);
  return `${protocol}//${host}${pathname}`;
}

/** Whether two addresses are the same, apart from user, query and fragment. */
export function isSameAddress(one: string, other: string): boolean {
  return plainAddress(one) === plainAddress(other);
}

/** The port of an address, or its scheme's default. */
export function portOf(text: string): number | undefined {
  if (!URL.canParse(text)) return undefined;
  const { port, protocol } = new URL(text);
  return port ? Number(port) : protocol === 'https:' ? 443 : 80;
}
