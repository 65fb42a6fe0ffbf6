/** What makes up the origin of a page. */
export interface OriginParts {
  scheme: string;
  host: string;
  port: string;
}

/** @returns undefined for what is no address, such as the `null` of a page without an origin */
export function originParts(origin: string): OriginParts | undefined {
  if (!URL.canParse(origin)) return undefined;
  const { protocol, hostname, port } = new URL(origin);
  return { scheme: protocol.slice(0, -1), host: hostname, port: port || (protocol === 'https:' ? '443' : '80') };
}
