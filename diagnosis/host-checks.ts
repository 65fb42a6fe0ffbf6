import type { Framework, Process } from '../evidence/owners.ts';

/** How one kind of server refuses a name it does not know, and where it keeps the names it does. */
interface HostCheck {
  /** As its makers write it. */
  name: string;
  /** Its page; the group is the name it was asked for. */
  says?: RegExp;
  /** The programs it runs in, where others have the same page. */
  runsIn?: RegExp;
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
    runsIn: /^(node|bun|deno)/,
    allow: (host) => `Add ${quoted(host)} to devServer.allowedHosts in the webpack configuration`,
  },
  storybook: {
    name: 'Storybook',
    says: /^\s*Invalid host\s*$/,
    runsIn: /^(node|bun|deno)/,
    allow: (host) => `Add ${quoted(host)} to core.allowedHosts in .storybook/main`,
  },
  starlette: {
    name: 'The application',
    says: /^\s*Invalid host header\s*$/,
    runsIn: /^(python|uvicorn|gunicorn|hypercorn)/,
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
} as const satisfies Record<string, HostCheck>;

export type HostCheckId = keyof typeof checks;

const ids = Object.keys(checks) as HostCheckId[];

/** Frameworks whose own server checks names, for where its page says nothing of it. */
const ofFramework: Partial<Record<Framework, HostCheckId>> = {
  angular: 'angular-dev-server',
  astro: 'vite',
  'create-react-app': 'webpack',
  django: 'django',
  flask: 'flask',
  jupyter: 'jupyter',
  rails: 'rails',
  storybook: 'storybook',
  sveltekit: 'vite',
  vite: 'vite',
  'vue-cli': 'webpack',
  'webpack-dev-server': 'webpack',
};

/** Whose check refused the name, by its own words; with the name it saw, where it says so. */
export function hostCheckIn(words: string): { by: HostCheckId; named: string | undefined } | undefined {
  for (const by of ids) {
    const found = hostCheck(by).says?.exec(words);
    if (found) return { by, named: found[1] };
  }
  return undefined;
}

/** Whose check this program has. */
export function hostCheckOf(process: Process | undefined): HostCheckId | undefined {
  return process?.framework && ofFramework[process.framework];
}

/** Whether this program may be the one that `id` says. */
export function mayBeOf(id: HostCheckId, process: Process | undefined): boolean {
  const { runsIn } = hostCheck(id);
  return !runsIn || !process || runsIn.test(process.program);
}

export function hostCheck(id: HostCheckId): HostCheck {
  return checks[id];
}

function quoted(host: string): string {
  return `"${host}"`;
}
