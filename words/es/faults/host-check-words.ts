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
    name: 'El servidor de desarrollo de Angular',
    allow: (host) => `Añade ${quoted(host)} a allowedHosts en las opciones del destino serve en angular.json`,
  },
  'vite-preview': {
    name: 'Vite',
    allow: (host) => `Añade ${quoted(host)} a preview.allowedHosts en vite.config.js`,
  },
  vite: {
    name: 'Vite',
    allow: (host) => `Añade ${quoted(host)} a server.allowedHosts en vite.config.js`,
  },
  webpack: {
    name: 'webpack-dev-server',
    allow: (host) => `Añade ${quoted(host)} a devServer.allowedHosts en la configuración de webpack`,
  },
  storybook: {
    name: 'Storybook',
    allow: (host) => `Añade ${quoted(host)} a core.allowedHosts en .storybook/main`,
  },
  starlette: {
    name: 'La aplicación',
    allow: (host) => `Añade ${quoted(host)} a allowed_hosts en TrustedHostMiddleware`,
  },
  django: {
    name: 'Django',
    allow: (host) => `Añade '${host}' a ALLOWED_HOSTS en settings.py`,
  },
  flask: {
    name: 'Flask',
    allow: (host) => `Añade '${host}' a TRUSTED_HOSTS en la configuración de Flask`,
  },
  rails: {
    name: 'Rails',
    allow: (host) => `Añade config.hosts << ${quoted(host)} a config/environments/development.rb`,
  },
  'rack-protection': {
    name: 'La aplicación',
    allow: (host) =>
      `En Sinatra, añade ${quoted(host)} a permitted_hosts: \`set :host_authorization, permitted_hosts: [${quoted(host)}]\``,
  },
  symfony: {
    name: 'La aplicación',
    allow: (host) =>
      `Añade ${host} a los hosts de confianza: framework.trusted_hosts en Symfony, trustHosts() en Laravel`,
  },
  windows: {
    name: 'El servidor web de Windows',
    allow: (host) =>
      `Añade ${host} a los nombres de host de este servidor: un enlace (binding) en IIS, .vs/config/applicationhost.config en IIS Express o AllowedHosts en appsettings.json`,
  },
  jupyter: {
    name: 'Jupyter',
    allow: (host) => `Añade '${host}' a c.ServerApp.local_hostnames en jupyter_server_config.py`,
  },
};

function quoted(host: string): string {
  return `"${host}"`;
}
