import type { HostCheckId } from '../../../evidence/programs/frameworks.ts';

/** What to say about one kind of server that rejects host names it doesn't know. */
interface HostCheckWords {
  /** As its makers write it. */
  name: string;
  /** Where to add a name, without a full stop. */
  allow(host: string): string;
}

export const hostCheckWords: Record<HostCheckId, HostCheckWords> = {
  'angular-dev-server': {
    name: 'Angular’s dev server',
    allow: (host) => `Add ${quoted(host)} to allowedHosts in the serve target's options in angular.json`,
  },
  'vite-preview': {
    name: 'Vite',
    allow: (host) => `Add ${quoted(host)} to preview.allowedHosts in vite.config.js`,
  },
  vite: {
    name: 'Vite',
    allow: (host) => `Add ${quoted(host)} to server.allowedHosts in vite.config.js`,
  },
  webpack: {
    name: 'webpack-dev-server',
    allow: (host) => `Add ${quoted(host)} to devServer.allowedHosts in the webpack configuration`,
  },
  storybook: {
    name: 'Storybook',
    allow: (host) => `Add ${quoted(host)} to core.allowedHosts in .storybook/main`,
  },
  starlette: {
    name: 'The application',
    allow: (host) => `Add ${quoted(host)} to allowed_hosts in TrustedHostMiddleware`,
  },
  django: {
    name: 'Django',
    allow: (host) => `Add '${host}' to ALLOWED_HOSTS in settings.py`,
  },
  flask: {
    name: 'Flask',
    allow: (host) => `Add '${host}' to TRUSTED_HOSTS in Flask's configuration`,
  },
  rails: {
    name: 'Rails',
    allow: (host) => `Add config.hosts << ${quoted(host)} to config/environments/development.rb`,
  },
  'rack-protection': {
    name: 'The application',
    allow: (host) =>
      `Add ${quoted(host)} to Sinatra's permitted_hosts: \`set :host_authorization, permitted_hosts: [${quoted(host)}]\``,
  },
  symfony: {
    name: 'The application',
    allow: (host) => `Add ${host} to the trusted hosts: framework.trusted_hosts in Symfony, trustHosts() in Laravel`,
  },
  windows: {
    name: 'The Windows web server',
    allow: (host) =>
      `Add ${host} to this server's host names: a binding in IIS, .vs/config/applicationhost.config in IIS Express, or AllowedHosts in appsettings.json`,
  },
  jupyter: {
    name: 'Jupyter',
    allow: (host) => `Add '${host}' to c.ServerApp.local_hostnames in jupyter_server_config.py`,
  },
};

function quoted(host: string): string {
  return `"${host}"`;
}
