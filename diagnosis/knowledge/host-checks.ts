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
): { by: HostCheckId | undefined; named: string | undefined } | undefined {
  for (const by of ids) {
    const found = checks[by].says.exec(words);
    if (found) return { by, named: found[1] };
  }
  const named = unknownHost.exec(words)?.[1];
  return named?.toLowerCase() === sent.toLowerCase() ? { by: undefined, named } : undefined;
}

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
