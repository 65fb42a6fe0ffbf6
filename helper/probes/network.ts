import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import type { Network } from '../../evidence/machine/network.ts';
import { ifReadable } from '../files/if-readable.ts';
import type { Probe, ProbeContext } from '../probe.ts';
import { operatingSystem } from '../system/operating-system.ts';
import { hiddenListeners } from './network/hidden-listeners.ts';
import { interfaceNames } from './network/interface-names.ts';
import { kindOf } from './network/kind-of.ts';

/**
 * The network interfaces: loopback, and others that may matter. Node lists those that are up and have an address; the names of all the
 * others are in /proc/net/dev, which belongs to this network namespace even if /sys belongs to another.
 */
export const network: Probe<'network'> = async (context) => {
  const usable = Object.entries(networkInterfaces()).map(([name, entries = []]) => ({
    name,
    addresses: entries.map(({ address }) => address),
    isLoopback: entries.some(({ internal }) => internal),
  }));
  const loopback = usable.filter(({ isLoopback }) => isLoopback).flatMap(({ addresses }) => addresses);
  const others = usable.filter(({ isLoopback }) => !isLoopback);
  const idle = allNames().filter((name) => !usable.some((one) => one.name === name) && name !== 'lo');
  const hidden = await hiddenHere(context);
  return {
    ...(hidden.length > 0 && { hiddenListeners: hidden }),
    loopback: { up: loopback.length > 0, addresses: loopback },
    others: [
      ...others.map(({ name, addresses }) => ({ name, up: true, addresses, kind: kindOf(name) })),
      ...idle.map((name) => ({ name, up: false, addresses: [], kind: kindOf(name) })),
    ] satisfies Network['others'],
  };
};

/** Only looked for if nothing listens here, because it goes through all processes. */
async function hiddenHere({
  target,
  sockets,
  processes,
}: ProbeContext): Promise<NonNullable<Network['hiddenListeners']>> {
  if (operatingSystem !== 'linux') return [];
  const rows = await sockets().catch(() => []);
  if (rows.some(({ port }) => port === target.port)) return [];
  return hiddenListeners(target.port, await processes());
}

function allNames(): string[] {
  if (operatingSystem !== 'linux') return [];
  return interfaceNames(ifReadable(() => readFileSync('/proc/net/dev', 'utf8')) ?? '');
}
