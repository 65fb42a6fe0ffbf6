import type { Target } from '../../evidence/address/target.ts';
import { urlHost } from '../../evidence/address/target.ts';

/** An address in the three parts a person edits. Joined, they are the address again. */
export interface AddressParts {
  host: string;
  port: string;
  path: string;
}

export function partsOf({ scheme, host, port, path }: Pick<Target, 'scheme' | 'host' | 'port' | 'path'>): AddressParts {
  return { host: `${scheme}://${urlHost(host)}:`, port: String(port), path };
}

/** @returns undefined for an address that browsers don't open: not http, or a port out of range */
export function addressFrom(parts: AddressParts): string | undefined {
  const { host, port, path } = wholeFrom(parts.host) ?? parts;
  const origin = host.trim().replace(/:$/, '');
  const text = `${origin}${port.trim() && `:${port.trim()}`}${path.trim().replace(/^(?=[^/?#])/, '/')}`;
  const withScheme = text.includes('://') ? text : `http://${text}`;
  return URL.canParse(withScheme) && /^https?:/.test(withScheme) ? new URL(withScheme).href : undefined;
}

/** If a whole address was entered in place of one part, its parts; undefined if the text is only a part. */
export function wholeFrom(text: string): AddressParts | undefined {
  const trimmed = text.trim();
  const written = /^(https?:\/\/(?:\[[^\]]*\]|[^/:?#\s]+)):?(\d*)(\S*)$/i.exec(trimmed);
  const [, origin, port, path] = written ?? [];
  if (!origin || !(port || path)) return undefined;
  return { host: `${origin}:`, port: port || (/^https/i.test(origin) ? '443' : '80'), path: path || '/' };
}
