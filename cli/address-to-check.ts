import { isLoopbackAddress, parseNamedTarget, type Target } from '../evidence/address/target.ts';
import { findTarget } from '../helper/reach/find-target.ts';
import { UsageError } from './usage-error.ts';

/**
 * Parses an address as typed, with or without `http://`, or a port of localhost alone. Looks up a name that isn't a loopback name.
 * @throws UsageError if it isn't an http(s) address on this computer
 */
export async function addressToCheck(typed: string): Promise<Target> {
  const url = asUrl(typed);
  const port = /^(?:\w+:\/\/)*[^/?#]*:(\d+)(?=[/?#]|$)/.exec(url)?.[1];
  if (port && !isPort(Number(port))) throw new UsageError(`${port} isn't a valid port: ports go from 1 to 65535`);
  const found = await findTarget(url);
  if ('target' in found) return found.target;
  throw new UsageError(whyNot(typed, parseNamedTarget(url)?.host, found.elsewhere));
}

/** `3000`, `:3000` and `3000/api` are what people type who think of a port. */
function asUrl(typed: string): string {
  const [, port, path = ''] = /^:?(\d+)([/?#].*)?$/s.exec(typed) ?? [];
  if (port) return `http://localhost:${port}${path}`;
  const hasScheme = URL.canParse(typed) && !/^[\w.-]+:\d/.test(typed);
  return hasScheme ? typed : `http://${typed}`;
}

function isPort(port: number): boolean {
  return port >= 1 && port <= 65_535;
}

function whyNot(typed: string, host: string | undefined, elsewhere: readonly string[]): string {
  const far = elsewhere.filter((address) => !isLoopbackAddress(address));
  const sentence = `“${typed}” isn't an http or https address on this computer`;
  const own = 'use localhost, *.localhost, 127.x.x.x, [::1] or a name that resolves to one of these';
  return far.length > 0 ? `${sentence}: ${host} resolves to ${far.join(' and ')}; ${own}` : `${sentence}; ${own}`;
}
