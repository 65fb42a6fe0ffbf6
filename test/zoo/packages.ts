import { findProgram } from '../browsers/find-program.ts';

/** What worlds are made of: the program that must be there, and the Debian package it comes in. Set-up installs what is missing. */
export const packages = {
  certutil: { program: 'certutil', package: 'libnss3-tools' },
  'docker-proxy': { program: 'docker-proxy', package: 'docker.io' },
  iproute: { program: 'ip', package: 'iproute2' },
  kubectl: { program: 'kubectl', package: 'kubernetes-client' },
  nftables: { program: 'nft', package: 'nftables' },
  nginx: { program: 'nginx', package: 'nginx-light' },
  openssl: { program: 'openssl', package: 'openssl' },
  python: { program: 'python3', package: 'python3-minimal' },
  redis: { program: 'redis-server', package: 'redis-server' },
  squid: { program: 'squid', package: 'squid' },
  socat: { program: 'socat', package: 'socat' },
  sshd: { program: 'sshd', package: 'openssh-server' },
} as const;

export type Requirement = keyof typeof packages;

/** @returns those of these programs that this machine does not have. */
export async function missingOf(requirements: readonly Requirement[]): Promise<Requirement[]> {
  const found = await Promise.all(requirements.map((name) => findProgram(packages[name].program)));
  return requirements.filter((_, index) => !found[index]);
}
