import type { Target } from '../../evidence/address/target.ts';
import { urlHost } from '../../evidence/address/target.ts';

/** An address in the three pieces a person edits. Together they are the address again. */
export interface AddressParts {
  host: string;
  port: string;
  path: string;
}

export function partsOf({ scheme, host, port, path }: Pick<Target, 'scheme' | 'host' | 'port' | 'path'>): AddressParts {
  return { host: `${scheme}://${urlHost(host)}:`, port: String(port), path };
}

/** @returns undefined for what no browser opens: no http, or a port out of range. */
export function addressFrom(parts: AddressParts): string | undefined {
  const { host, port, path } = wholeFrom(parts.host) ?? parts;
  const origin = host.trim().replace(/:$/, '');
  const text = `${origin}${port.trim() && `:${port.trim()}`}${path.trim().replace(/^(?=[^/?#])/, '/')}`;
  const withScheme = text.includes('://') ? text : `http://${text}`;
  return URL.canParse(withScheme) && /^https?:/.test(withScheme) ? new URL(withScheme).href : undefined;
}

/** A whole address in place of one piece, taken apart; undefined when the text is only a piece. */
export function wholeFrom(text: string): AddressParts | undefined {
  const trimmed = text.trim();
  const written = /^(https?:\/\/(?:\[[^\]]*\]|[^/:?#\s]+)):?(\d*)(\S*)$/i.exec(trimmed);
  const [, origin, port, path] = written ?? [];
  if (!origin || !(port || path)) return undefined;
  return { host: `${origin}:`, port: port || (/^https/i.test(origin) ? '443' : '80'), path: path || '/' };
}
