import { isLoopbackAddress, parseNamedTarget, type Target } from '../evidence/address/target.ts';
import { findTarget } from '../helper/reach/find-target.ts';
import { UsageError } from './usage-error.ts';

/**
 * What a person typed, with or without `http://`. A name that is none of loopback's own is looked up.
 * @throws UsageError when it is no http(s) address of this computer
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
  if (port && Number(port) > 65_535) return `${port} is no port: ports go up to 65535`;
  const own = 'localhost, *.localhost, 127.x.x.x, [::1] and names that lead to these are';
  const sentence = `“${typed}” is no http or https address of this computer; ${own}`;
  const far = elsewhere.filter((address) => !isLoopbackAddress(address));
  return far.length > 0 ? `${sentence}, and ${host} leads to ${far.join(' and ')}` : sentence;
}
