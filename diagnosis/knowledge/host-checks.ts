import type { Process } from '../../evidence/port/owners.ts';
import { frameworks, type HostCheckId } from '../../evidence/programs/frameworks.ts';
import { interpreterOf } from '../../evidence/programs/interpreters.ts';

/** How one kind of server rejects a host name it doesn't know. */
interface HostCheck {
  /** Matches its error page; the group is the name it was asked for. */
  says: RegExp;
  /** The programs it runs in, if other servers have the same page. */
  runsIn?: (program: string) => boolean;
}

const checks: Record<HostCheckId, HostCheck> = {
  'angular-dev-server': { says: /Blocked request\. This host \(.?"?([^")]+).*angular\.json/s },
  'vite-preview': { says: /Blocked request\. This host \("([^"]+)"\).*preview\.allowedHosts/s },
  vite: { says: /Blocked request\. This host \("([^"]+)"\) is not allowed/ },
  webpack: { says: /^\s*Invalid Host header\s*$/, runsIn: isJavaScript },
  storybook: { says: /^\s*Invalid host\s*$/, runsIn: isJavaScript },
  starlette: { says: /^\s*Invalid host header\s*$/, runsIn: isPython },
  django: { says: /Invalid HTTP_HOST header: '([^']+)'|DisallowedHost/ },
  flask: { says: /Host '([^']+)' is not trusted/ },
  rails: { says: /Blocked hosts?: (\S+)/ },
  'rack-protection': { says: /^\s*Host not permitted\s*$/ },
  symfony: { says: /Untrusted Host "([^"]+)"/ },
  windows: { says: /Bad Request - Invalid Hostname/i },
  jupyter: { says: /non-local 'Host'/ },
};

const ids = Object.keys(checks) as HostCheckId[];

/**
 * Which check rejected the name `sent`, judging by the page's own words, and the name it saw, if the page says. `by` is absent if the
 * server isn't in the table but says that it doesn't know this very name. A server that can't find another server says much the same, so
 * the name has to match.
 */
export function hostCheckIn(
  words: string,
  sent: string,
  status = 400,
): { by: HostCheckId | undefined; named: string | undefined } | undefined {
  for (const by of ids) {
    const found = checks[by].says.exec(words);
    if (found) return { by, named: found[1] };
  }
  const named = unknownHost.exec(words)?.[1];
  if (named?.toLowerCase() === sent.toLowerCase()) return { by: undefined, named };
  return refusals.includes(status) && refusedHost.test(words) ? { by: undefined, named: undefined } : undefined;
}

/** Of a host that was refused, as opposed to one that couldn't be found: geth, Syncthing, Transmission, etcd, Nextcloud, esbuild, Node's inspector, MCP servers. */
const refusals: readonly number[] = [400, 401, 403, 421];

const refusedHost =
  /\bhost(name)?( header)?( "?[\w.:-]+"?)?( is| was)? (not (allowed|permitted|trusted|accepted)|unrecognized|untrusted)\b|\binvalid host (header|specified)\b|\bhost check error\b|\buntrusted (domain|host)\b|\bhost header is specified and is not an ip address\b/i;

/** `Unknown host: localhost` */
const unknownHost = /\b(?:unknown|unrecognized|invalid|disallowed) (?:virtual )?host(?:name)?\b\W{1,3}([\w.:-]*\w)/i;

/** The check this program is known to have, for when its page says nothing about it. */
export function hostCheckOf(process: Process | undefined): HostCheckId | undefined {
  return process?.framework && frameworks[process.framework].hostCheck;
}

/** Whether this program may be the server that `id` stands for. */
export function mayBeOf(id: HostCheckId, process: Process | undefined): boolean {
  const { runsIn } = checks[id];
  return !runsIn || !process || runsIn(process.program);
}

function isJavaScript(program: string): boolean {
  return interpreterOf(program)?.language === 'javascript';
}

function isPython(program: string): boolean {
  return interpreterOf(program)?.language === 'python' || /^(uvicorn|gunicorn|hypercorn)/.test(program);
}
