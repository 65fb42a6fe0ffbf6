import { parseTarget, type Target } from '../evidence/target.ts';
import { UsageError } from './usage-error.ts';

/**
 * What a person typed, with or without `http://`.
 * @throws UsageError when it is no http(s) address of this computer
 */
export function addressToCheck(typed: string): Target {
  const hasScheme = URL.canParse(typed) && !/^[\w.-]+:\d/.test(typed);
  const target = parseTarget(hasScheme ? typed : `http://${typed}`);
  if (!target) throw new UsageError(whyNot(typed));
  return target;
}

function whyNot(typed: string): string {
  const port = /:(\d+)(?=[/?#]|$)/.exec(typed)?.[1];
  if (port && Number(port) > 65_535) return `${port} is no port: ports go up to 65535`;
  return `“${typed}” is no http or https address of this computer; localhost, *.localhost, 127.x.x.x and [::1] are`;
}
