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
    name: 'Der Dev-Server von Angular',
    allow: (host) =>
      `Tragen Sie ${quoted(host)} in angular.json in den Optionen des serve-Ziels unter allowedHosts ein`,
  },
  'vite-preview': {
    name: 'Vite',
    allow: (host) => `Tragen Sie ${quoted(host)} in vite.config.js unter preview.allowedHosts ein`,
  },
  vite: {
    name: 'Vite',
    allow: (host) => `Tragen Sie ${quoted(host)} in vite.config.js unter server.allowedHosts ein`,
  },
  webpack: {
    name: 'webpack-dev-server',
    allow: (host) => `Tragen Sie ${quoted(host)} in der webpack-Konfiguration unter devServer.allowedHosts ein`,
  },
  storybook: {
    name: 'Storybook',
    allow: (host) => `Tragen Sie ${quoted(host)} in .storybook/main unter core.allowedHosts ein`,
  },
  starlette: {
    name: 'Die Anwendung',
    allow: (host) => `Tragen Sie ${quoted(host)} in TrustedHostMiddleware unter allowed_hosts ein`,
  },
  django: {
    name: 'Django',
    allow: (host) => `Tragen Sie '${host}' in settings.py unter ALLOWED_HOSTS ein`,
  },
  flask: {
    name: 'Flask',
    allow: (host) => `Tragen Sie '${host}' in der Flask-Konfiguration unter TRUSTED_HOSTS ein`,
  },
  rails: {
    name: 'Rails',
    allow: (host) => `Fügen Sie config.hosts << ${quoted(host)} in config/environments/development.rb hinzu`,
  },
  'rack-protection': {
    name: 'Die Anwendung',
    allow: (host) =>
      `Tragen Sie ${quoted(host)} in Sinatra unter permitted_hosts ein: \`set :host_authorization, permitted_hosts: [${quoted(host)}]\``,
  },
  symfony: {
    name: 'Die Anwendung',
    allow: (host) =>
      `Fügen Sie ${host} zu den vertrauenswürdigen Hosts hinzu: framework.trusted_hosts in Symfony, trustHosts() in Laravel`,
  },
  windows: {
    name: 'Der Windows-Webserver',
    allow: (host) =>
      `Fügen Sie ${host} zu den Hostnamen dieses Servers hinzu: eine Bindung in IIS, .vs/config/applicationhost.config in IIS Express oder AllowedHosts in appsettings.json`,
  },
  jupyter: {
    name: 'Jupyter',
    allow: (host) => `Tragen Sie '${host}' in jupyter_server_config.py unter c.ServerApp.local_hostnames ein`,
  },
};

function quoted(host: string): string {
  return `"${host}"`;
}
