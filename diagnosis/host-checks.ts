import { frameworks, type HostCheckId } from '../evidence/frameworks.ts';
import { interpreterOf } from '../evidence/interpreters.ts';
import type { Process } from '../evidence/owners.ts';

/** How one kind of server refuses a name it does not know, and where it keeps the names it does. */
interface HostCheck {
  /** As its makers write it. */
  name: string;
  /** Its page; the group is the name it was asked for. */
  says?: RegExp;
  /** The programs it runs in, where others have the same page. */
  runsIn?: (program: string) => boolean;
  /** Where a name is added. */
  allow(host: string): string;
}

const checks = {
  'angular-dev-server': {
    name: 'Angular’s development server',
    says: /Blocked request\. This host \(.?"?([^")]+).*angular\.json/s,
    allow: (host) => `Add ${quoted(host)} to allowedHosts, among the options of the serve target in angular.json`,
  },
  'vite-preview': {
    name: 'Vite',
    says: /Blocked request\. This host \("([^"]+)"\).*preview\.allowedHosts/s,
    allow: (host) => `Add ${quoted(host)} to preview.allowedHosts in vite.config.js`,
  },
  vite: {
    name: 'Vite',
    says: /Blocked request\. This host \("([^"]+)"\) is not allowed/,
    allow: (host) => `Add ${quoted(host)} to server.allowedHosts in vite.config.js`,
  },
  webpack: {
    name: 'webpack-dev-server',
    says: /^\s*Invalid Host header\s*$/,
    runsIn: isJavaScript,
    allow: (host) => `Add ${quoted(host)} to devServer.allowedHosts in the webpack configuration`,
  },
  storybook: {
    name: 'Storybook',
    says: /^\s*Invalid host\s*$/,
    runsIn: isJavaScript,
    allow: (host) => `Add ${quoted(host)} to core.allowedHosts in .storybook/main`,
  },
  starlette: {
    name: 'The application',
    says: /^\s*Invalid host header\s*$/,
    runsIn: isPython,
    allow: (host) => `Add ${quoted(host)} to allowed_hosts of TrustedHostMiddleware`,
  },
  django: {
    name: 'Django',
    says: /Invalid HTTP_HOST header: '([^']+)'|DisallowedHost/,
    allow: (host) => `Add '${host}' to ALLOWED_HOSTS in settings.py`,
  },
  flask: {
    name: 'Flask',
    says: /Host '([^']+)' is not trusted/,
    allow: (host) => `Add '${host}' to TRUSTED_HOSTS in the configuration of Flask`,
  },
  rails: {
    name: 'Rails',
    says: /Blocked hosts?: (\S+)/,
    allow: (host) => `Add config.hosts << ${quoted(host)} to config/environments/development.rb`,
  },
  symfony: {
    name: 'The application',
    says: /Untrusted Host "([^"]+)"/,
    allow: (host) => `Add ${host} to the trusted hosts: framework.trusted_hosts in Symfony, trustHosts() in Laravel`,
  },
  windows: {
    name: 'The server of Windows',
    says: /Bad Request - Invalid Hostname/i,
    allow: (host) =>
      `Add ${host} where this server keeps its names: a binding in IIS, or in .vs/config/applicationhost.config of IIS Express, or AllowedHosts in appsettings.json`,
  },
  jupyter: {
    name: 'Jupyter',
    says: /non-local 'Host'/,
    allow: (host) => `Add '${host}' to c.ServerApp.local_hostnames in jupyter_server_config.py`,
  },
} as const satisfies Record<HostCheckId, HostCheck>;

const ids = Object.keys(checks) as HostCheckId[];

/** Whose check refused the name, by its own words; with the name it saw, where it says so. */
export function hostCheckIn(words: string): { by: HostCheckId; named: string | undefined } | undefined {
  for (const by of ids) {
    const found = hostCheck(by).says?.exec(words);
    if (found) return { by, named: found[1] };
  }
  return undefined;
}

/** Whose check this program has, for where its page says nothing of it. */
export function hostCheckOf(process: Process | undefined): HostCheckId | undefined {
  return process?.framework && frameworks[process.framework].hostCheck;
}

/** Whether this program may be the one that `id` says. */
export function mayBeOf(id: HostCheckId, process: Process | undefined): boolean {
  const { runsIn } = hostCheck(id);
  return !runsIn || !process || runsIn(process.program);
}

export function hostCheck(id: HostCheckId): HostCheck {
  return checks[id];
}

function isJavaScript(program: string): boolean {
  return interpreterOf(program)?.language === 'javascript';
}

function isPython(program: string): boolean {
  return interpreterOf(program)?.language === 'python' || /^(uvicorn|gunicorn|hypercorn)/.test(program);
}

function quoted(host: string): string {
  return `"${host}"`;
}
