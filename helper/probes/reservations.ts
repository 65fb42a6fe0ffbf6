import { readFileSync } from 'node:fs';
import type { Reservations } from '../../evidence/reservations.ts';
import { perPlatform } from '../per-platform.ts';
import { hasCapability } from '../proc/has-capability.ts';
import type { Probe, Sight } from '../sight.ts';
import { parseExcludedRanges } from './reservations/parse-excluded-ranges.ts';
import { parseUrlReservations } from './reservations/parse-url-reservations.ts';
import { runNetsh } from './run-netsh.ts';

/** Whether an ordinary program may take the target's port. Nothing is bound to find out. */
export const reservations: Probe<'reservations'> = (sight) => reservationsHere(sight);

const reservationsHere: (sight: Sight) => Promise<Reservations> = perPlatform({
  linux: reservationsOnLinux,
  macos: reservationsOnMacos,
  windows: reservationsOnWindows,
});

/** CAP_NET_BIND_SERVICE: https://man7.org/linux/man-pages/man7/capabilities.7.html */
const bindService = 10;

/** `ip_local_reserved_ports` plays no part: it keeps ports from being handed out, not from being asked for. */
async function reservationsOnLinux({ target, found }: Sight): Promise<Reservations> {
  const privilegedBelow = Number(readFileSync('/proc/sys/net/ipv4/ip_unprivileged_port_start', 'utf8'));
  if (target.port >= privilegedBelow) return { privilegedBelow };
  // A program may have been given the privilege, or lost it: those that want this port tell best.
  const expected = await found('expected').catch(() => []);
  const wanting = expected.flatMap(({ process: { pid }, reason }) => (reason === 'names-port' && pid ? [pid] : []));
  const asked = wanting.length > 0 ? wanting : (['self'] as const);
  return { privilegedBelow, hasPrivilege: asked.every((pid) => hasCapability(pid, bindService)) };
}

/** Since 10.14 any program may take any port on all addresses, so the number alone forbids nothing. */
async function reservationsOnMacos(): Promise<Reservations> {
  return { hasPrivilege: process.getuid?.() === 0 };
}

async function reservationsOnWindows({ target }: Sight): Promise<Reservations> {
  const [ranges, urls] = await Promise.all([
    runNetsh('interface', 'ipv4', 'show', 'excludedportrange', 'protocol=tcp'),
    runNetsh('http', 'show', 'urlacl'),
  ]);
  return {
    privilegedBelow: 0,
    excludedRanges: parseExcludedRanges(ranges),
    urlReservations: parseUrlReservations(urls, target.port),
  };
}
