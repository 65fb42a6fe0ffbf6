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
    name: 'Angular 的开发服务器',
    allow: (host) => `将 ${quoted(host)} 添加到 angular.json 中 serve 目标选项的 allowedHosts`,
  },
  'vite-preview': {
    name: 'Vite',
    allow: (host) => `将 ${quoted(host)} 添加到 vite.config.js 的 preview.allowedHosts`,
  },
  vite: {
    name: 'Vite',
    allow: (host) => `将 ${quoted(host)} 添加到 vite.config.js 的 server.allowedHosts`,
  },
  webpack: {
    name: 'webpack-dev-server',
    allow: (host) => `将 ${quoted(host)} 添加到 webpack 配置的 devServer.allowedHosts`,
  },
  storybook: {
    name: 'Storybook',
    allow: (host) => `将 ${quoted(host)} 添加到 .storybook/main 的 core.allowedHosts`,
  },
  starlette: {
    name: '应用',
    allow: (host) => `将 ${quoted(host)} 添加到 TrustedHostMiddleware 的 allowed_hosts`,
  },
  django: {
    name: 'Django',
    allow: (host) => `将 '${host}' 添加到 settings.py 的 ALLOWED_HOSTS`,
  },
  flask: {
    name: 'Flask',
    allow: (host) => `将 '${host}' 添加到 Flask 配置的 TRUSTED_HOSTS`,
  },
  rails: {
    name: 'Rails',
    allow: (host) => `将 config.hosts << ${quoted(host)} 添加到 config/environments/development.rb`,
  },
  'rack-protection': {
    name: '应用',
    allow: (host) =>
      `在 Sinatra 中将 ${quoted(host)} 添加到 permitted_hosts：\`set :host_authorization, permitted_hosts: [${quoted(host)}]\``,
  },
  symfony: {
    name: '应用',
    allow: (host) =>
      `将 ${host} 添加到受信任的主机：在 Symfony 中是 framework.trusted_hosts，在 Laravel 中是 trustHosts()`,
  },
  windows: {
    name: 'Windows 的 Web 服务器',
    allow: (host) =>
      `将 ${host} 添加到此服务器的主机名：在 IIS 中是绑定，在 IIS Express 中是 .vs/config/applicationhost.config，或 appsettings.json 中的 AllowedHosts`,
  },
  jupyter: {
    name: 'Jupyter',
    allow: (host) => `将 '${host}' 添加到 jupyter_server_config.py 的 c.ServerApp.local_hostnames`,
  },
};

function quoted(host: string): string {
  return `"${host}"`;
}
