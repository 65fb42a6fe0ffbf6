import { existsSync } from 'node:fs';
import { findProgram } from '../browsers/find-program.ts';

/** The program that must be there, and the Debian package it comes in. This is what `npm test` needs, and its set-up installs what is missing. */
export const testPackages = {
  busybox: { program: 'busybox', package: 'busybox-static' },
  bwrap: { program: 'bwrap', package: 'bubblewrap' },
  certutil: { program: 'certutil', package: 'libnss3-tools' },
  'docker-proxy': { program: 'docker-proxy', package: 'docker.io' },
  dockerd: { program: 'dockerd', package: 'docker.io' },
  fish: { program: 'fish', package: 'fish' },
  firejail: { program: 'firejail', package: 'firejail' },
  haproxy: { program: 'haproxy', package: 'haproxy' },
  iproute: { program: 'ip', package: 'iproute2' },
  kubectl: { program: 'kubectl', package: 'kubernetes-client' },
  lsof: { program: 'lsof', package: 'lsof' },
  mandoc: { program: 'mandoc', package: 'mandoc' },
  nftables: { program: 'nft', package: 'nftables' },
  nginx: { program: 'nginx', package: 'nginx-light' },
  openssl: { program: 'openssl', package: 'openssl' },
  podman: { program: 'podman', package: 'podman' },
  postgresql: { program: 'pg_ctlcluster', package: 'postgresql' },
  python: { program: 'python3', package: 'python3-minimal' },
  redis: { program: 'redis-server', package: 'redis-server' },
  rpm: { program: 'rpmbuild', package: 'rpm' },
  ruby: { program: 'ruby', package: 'ruby' },
  runc: { program: 'runc', package: 'runc' },
  setpriv: { program: 'setpriv', package: 'util-linux' },
  shellcheck: { program: 'shellcheck', package: 'shellcheck' },
  socat: { program: 'socat', package: 'socat' },
  squid: { program: 'squid', package: 'squid' },
  sshd: { program: 'sshd', package: 'openssh-server' },
  strace: { program: 'strace', package: 'strace' },
  unzip: { program: 'unzip', package: 'unzip' },
  xdotool: { program: 'xdotool', package: 'xdotool' },
  xvfb: { program: 'Xvfb', package: 'xvfb' },
  zsh: { program: 'zsh', package: 'zsh' },
} as const;

/** What only the whole zoo is made of: the programs of worlds/programs. */
const zooPackages = {
  aiohttp: { program: 'aiohttp', package: 'python3-aiohttp', file: '/usr/lib/python3/dist-packages/aiohttp/web.py' },
  apache: { program: 'apache2', package: 'apache2-bin' },
  aria2: { program: 'aria2c', package: 'aria2' },
  beanstalkd: { program: 'beanstalkd', package: 'beanstalkd' },
  bottle: { program: 'Bottle', package: 'python3-bottle', file: '/usr/lib/python3/dist-packages/bottle.py' },
  caddy: { program: 'caddy', package: 'caddy' },
  cherrypy: {
    program: 'CherryPy',
    package: 'python3-cherrypy3',
    file: '/usr/lib/python3/dist-packages/cherrypy/__init__.py',
  },
  daphne: { program: 'daphne', package: 'daphne' },
  django: { program: 'django-admin', package: 'python3-django' },
  dnsmasq: { program: 'dnsmasq', package: 'dnsmasq-base' },
  flask: { program: 'Flask', package: 'python3-flask', file: '/usr/lib/python3/dist-packages/flask/__init__.py' },
  fossil: { program: 'fossil', package: 'fossil' },
  gearmand: { program: 'gearmand', package: 'gearman-job-server' },
  git: { program: 'git', package: 'git' },
  gnutls: { program: 'gnutls-serv', package: 'gnutls-bin' },
  gunicorn: { program: 'gunicorn', package: 'gunicorn' },
  hitch: { program: 'hitch', package: 'hitch' },
  'http-daemon': { program: 'HTTP::Daemon', package: 'libhttp-daemon-perl', file: '/usr/share/perl5/HTTP/Daemon.pm' },
  lighttpd: { program: 'lighttpd', package: 'lighttpd' },
  memcached: { program: 'memcached', package: 'memcached' },
  mercurial: { program: 'hg', package: 'mercurial' },
  'micro-httpd': { program: 'micro-httpd', package: 'micro-httpd' },
  'mini-httpd': { program: 'mini_httpd', package: 'mini-httpd' },
  monit: { program: 'monit', package: 'monit' },
  mosquitto: { program: 'mosquitto', package: 'mosquitto' },
  nats: { program: 'nats-server', package: 'nats-server' },
  ncat: { program: 'ncat', package: 'ncat' },
  ngircd: { program: 'ngircd', package: 'ngircd' },
  'php-fpm': { program: 'php-fpm8.2', package: 'php8.2-fpm' },
  php: { program: 'php', package: 'php-cli' },
  plackup: { program: 'plackup', package: 'libplack-perl' },
  privoxy: { program: 'privoxy', package: 'privoxy' },
  puma: { program: 'puma', package: 'puma' },
  radicale: { program: 'radicale', package: 'radicale' },
  redir: { program: 'redir', package: 'redir' },
  rinetd: { program: 'rinetd', package: 'rinetd' },
  rsync: { program: 'rsync', package: 'rsync' },
  shellinabox: { program: 'shellinaboxd', package: 'shellinabox' },
  sinatra: { program: 'Sinatra', package: 'ruby-sinatra', file: '/usr/share/doc/ruby-sinatra/copyright' },
  sslh: { program: 'sslh', package: 'sslh' },
  starman: { program: 'starman', package: 'starman' },
  stunnel: { program: 'stunnel4', package: 'stunnel4' },
  'systemd-socket-activate': { program: 'systemd-socket-activate', package: 'systemd' },
  tcpserver: { program: 'tcpserver', package: 'ucspi-tcp' },
  thin: { program: 'thin', package: 'thin' },
  tinyproxy: { program: 'tinyproxy', package: 'tinyproxy-bin' },
  tornado: { program: 'Tornado', package: 'python3-tornado', file: '/usr/lib/python3/dist-packages/tornado/web.py' },
  transmission: { program: 'transmission-daemon', package: 'transmission-daemon' },
  twisted: { program: 'twistd3', package: 'python3-twisted' },
  unicorn: { program: 'unicorn', package: 'unicorn' },
  uvicorn: { program: 'uvicorn', package: 'uvicorn' },
  uwsgi: { program: 'uwsgi-core', package: 'uwsgi-core' },
  varnish: { program: 'varnishd', package: 'varnish' },
  vsftpd: { program: 'vsftpd', package: 'vsftpd' },
  waitress: { program: 'waitress-serve', package: 'python3-waitress' },
  webfs: { program: 'webfsd', package: 'webfs' },
  webrick: { program: 'WEBrick', package: 'ruby-webrick', file: '/usr/share/doc/ruby-webrick/copyright' },
  websockify: { program: 'websockify', package: 'websockify' },
} as const;

export const packages = { ...testPackages, ...zooPackages };

export type Requirement = keyof typeof packages;

/** @returns those of these programs that this machine does not have. */
export async function missingOf(requirements: readonly Requirement[]): Promise<Requirement[]> {
  const found = await Promise.all(requirements.map(isThere));
  return requirements.filter((_, index) => !found[index]);
}

/** A library is there when its file is. */
async function isThere(name: Requirement): Promise<boolean> {
  const wanted = packages[name];
  return 'file' in wanted ? existsSync(wanted.file) : (await findProgram(wanted.program)) !== undefined;
}
