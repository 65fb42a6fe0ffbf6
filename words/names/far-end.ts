import type { Forwarder } from '../../evidence/machine/forwarders.ts';

/** Where a forwarder leads: to a port of the machine it goes through, to another address, or as far as it was named. */
export type FarEnd =
  | { kind: 'port-there'; port: number; via: string }
  | { kind: 'address'; address: string; via?: string }
  | { kind: 'machine'; via: string };

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** @returns undefined if not known */
export function farEndOf({ to, via }: Pick<Forwarder, 'to' | 'via'>): FarEnd | undefined {
  if (!to) return via === undefined ? undefined : { kind: 'machine', via };
  const address = `${to.host.includes(':') ? `[${to.host}]` : to.host}:${to.port}`;
  if (!via) return { kind: 'address', address };
  const isThere = loopback.test(to.host) || via.includes(to.host);
  return isThere ? { kind: 'port-there', port: to.port, via } : { kind: 'address', address, via };
}
