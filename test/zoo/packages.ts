import { findProgram } from '../browsers/find-program.ts';

/** What worlds, and tests of the helper, are made of: the program that must be there, and the Debian package it comes in. Set-up installs what is missing. */
export const packages = {
  bwrap: { program: 'bwrap', package: 'bubblewrap' },
  apache: { program: 'apache2', package: 'apache2-bin' },
  busybox: { program: 'busybox', package: 'busybox-static' },
  caddy: { program: 'caddy', package: 'caddy' },
  certutil: { program: 'certutil', package: 'libnss3-tools' },
  dockerd: { program: 'dockerd', package: 'docker.io' },
  'docker-proxy': { program: 'docker-proxy', package: 'docker.io' },
  gunicorn: { program: 'gunicorn', package: 'gunicorn' },
  firejail: { program: 'firejail', package: 'firejail' },
  haproxy: { program: 'haproxy', package: 'haproxy' },
  iproute: { program: 'ip', package: 'iproute2' },
  kubectl: { program: 'kubectl', package: 'kubernetes-client' },
  lighttpd: { program: 'lighttpd', package: 'lighttpd' },
  lsof: { program: 'lsof', package: 'lsof' },
  nftables: { program: 'nft', package: 'nftables' },
  nginx: { program: 'nginx', package: 'nginx-light' },
  openssl: { program: 'openssl', package: 'openssl' },
  php: { program: 'php', package: 'php-cli' },
  'php-fpm': { program: 'php-fpm8.2', package: 'php8.2-fpm' },
  podman: { program: 'podman', package: 'podman' },
  postgresql: { program: 'pg_ctlcluster', package: 'postgresql' },
  python: { program: 'python3', package: 'python3-minimal' },
  redis: { program: 'redis-server', package: 'redis-server' },
  squid: { program: 'squid', package: 'squid' },
  runc: { program: 'runc', package: 'runc' },
  setpriv: { program: 'setpriv', package: 'util-linux' },
  socat: { program: 'socat', package: 'socat' },
  stunnel: { program: 'stunnel', package: 'stunnel4' },
  stunnel: { program: 'stunnel4', package: 'stunnel4' },
  'systemd-socket-activate': { program: 'systemd-socket-activate', package: 'systemd' },
  strace: { program: 'strace', package: 'strace' },
  uvicorn: { program: 'uvicorn', package: 'uvicorn' },
  sshd: { program: 'sshd', package: 'openssh-server' },
  xdotool: { program: 'xdotool', package: 'xdotool' },
  xvfb: { program: 'Xvfb', package: 'xvfb' },
  varnish: { program: 'varnishd', package: 'varnish' },
} as const;

export type Requirement = keyof typeof packages;

/** @returns those of these programs that this machine does not have. */
export async function missingOf(requirements: readonly Requirement[]): Promise<Requirement[]> {
  const found = await Promise.all(requirements.map((name) => findProgram(packages[name].program)));
  return requirements.filter((_, index) => !found[index]);
}
