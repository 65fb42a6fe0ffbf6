import { isLoopbackAddress, parseNamedTarget, type Target } from '../evidence/address/target.ts';
import { findTarget } from '../helper/reach/find-target.ts';
import { UsageError } from './usage-error.ts';

/**
 * Parses an address as typed, with or without `http://`. Looks up a name that isn't a loopback name.
 * @throws UsageError if it isn't an http(s) address of this computer
 */
export async function addressToCheck(typed: string): Promise<Target> {
  const hasScheme = URL.canParse(typed) && !/^[\w.-]+:\d/.test(typed);
  const url = hasScheme ? typed : `http://${typed}`;
  const found = await findTarget(url);
  if ('target' in found) return found.target;
  throw new UsageError(whyNot(typed, parseNamedTarget(url)?.host, found.elsewhere));
}

function whyNot(typed: string, host: string | undefined, elsewhere: readonly string[]): string {
  const port = /:(\d+)(?=[/?#]|$)/.exec(typed)?.[1];
  if (port && Number(port) > 65_535) return `${port} isn't a valid port: ports go up to 65535`;
  const far = elsewhere.filter((address) => !isLoopbackAddress(address));
  const sentence = `“${typed}” isn't an http or https address on this computer`;
  const own = 'use localhost, *.localhost, 127.x.x.x, [::1] or a name that resolves to one of these';
  return far.length > 0 ? `${sentence}: ${host} resolves to ${far.join(' and ')}; ${own}` : `${sentence}; ${own}`;
}
