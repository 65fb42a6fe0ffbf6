import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from '../../evidence/address/target.ts';
import type { Resolution } from '../../evidence/machine/resolution.ts';
import { ifReadable } from '../files/if-readable.ts';
import type { Probe } from '../probe.ts';
import { resolveName } from '../reach/resolve-name.ts';
import { operatingSystem } from '../system/operating-system.ts';
import { Unknown } from '../unknown.ts';
import { addressesInHosts } from './resolution/addresses-in-hosts.ts';
import { lookupOrder } from './resolution/lookup-order.ts';

/** Hosts files that block ads reach a few megabytes; anything larger isn't a hosts file. */
const maxHostsBytes = 16_000_000;

/** What the target's name resolves to on this system. Browsers resolve `localhost` themselves; all other programs ask the system. */
export const resolution: Probe<'resolution'> = async ({ target }) => {
  if (target.kind !== 'name') throw new Unknown('not-needed');
  const name = target.host.replace(/\.$/, '').toLowerCase();
  return { name, ...(await meaningOf(name, target)), ...inHostsFile(name), ...inSwitchFile() };
};

/** A name that was already looked up, to find out whether it leads here, isn't looked up again. */
async function meaningOf(
  name: string,
  { addresses }: Pick<Target, 'addresses'>,
): Promise<Pick<Resolution, 'addresses' | 'error'>> {
  return addresses ? { addresses: [...addresses] } : resolveName(name);
}

function inHostsFile(name: string): Pick<Resolution, 'hostsFile'> {
  const path = hostsPath();
  const text = ifReadable(() => (statSync(path).size > maxHostsBytes ? undefined : readFileSync(path, 'utf8')));
  if (text === undefined) return {};
  const addresses = addressesInHosts(text, name);
  return { hostsFile: { path, addresses, localhost: addressesInHosts(text, 'localhost') } };
}

function hostsPath(): string {
  if (operatingSystem !== 'windows') return '/etc/hosts';
  return join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'drivers', 'etc', 'hosts');
}

function inSwitchFile(): Pick<Resolution, 'order'> {
  if (operatingSystem !== 'linux') return {};
  const text = ifReadable(() => readFileSync('/etc/nsswitch.conf', 'utf8'));
  const order = text === undefined ? undefined : lookupOrder(text);
  return order ? { order } : {};
}
