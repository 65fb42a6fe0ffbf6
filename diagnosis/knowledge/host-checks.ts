import type { Process } from '../../evidence/port/owners.ts';
import { frameworks, type HostCheckId } from '../../evidence/programs/frameworks.ts';
import { interpreterOf } from '../../evidence/programs/interpreters.ts';

/** How one kind of server refuses a name it does not know. */
interface HostCheck {
  /** Its page; the group is the name it was asked for. */
  says: RegExp;
  /** The programs it runs in, where others have the same page. */
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
 * Whose check refused the name `sent`, by its own words; with the name it saw, where it says so. `by` is absent for a server that isn't in
 * the table, and says that it doesn't know this very name: a server that doesn't find another one says the same of that.
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

/** Whose check this program has, for where its page says nothing of it. */
export function hostCheckOf(process: Process | undefined): HostCheckId | undefined {
  return process?.framework && frameworks[process.framework].hostCheck;
}

/** Whether this program may be the one that `id` says. */
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
