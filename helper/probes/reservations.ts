import { readFileSync } from 'node:fs';
import type { Reservations } from '../../evidence/port/reservations.ts';
import { ifReadable } from '../files/if-readable.ts';
import type { Probe, ProbeContext } from '../probe.ts';
import { hasCapability } from '../system/linux/has-capability.ts';
import { perPlatform } from '../system/per-platform.ts';
import { runSystemCommand } from '../system/run-system-command.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { parseDynamicRange, parseFirstAndLast } from './reservations/parse-dynamic-range.ts';
import { parseExcludedRanges } from './reservations/parse-excluded-ranges.ts';
import { parseUrlReservations } from './reservations/parse-url-reservations.ts';

/** Whether an ordinary program may take the target's port. Nothing is bound to find out. */
export const reservations: Probe<'reservations'> = (context) => reservationsHere(context);

const reservationsHere: (context: ProbeContext) => Promise<Reservations> = perPlatform({
  linux: reservationsOnLinux,
  macos: reservationsOnMacos,
  windows: reservationsOnWindows,
});

/** CAP_NET_BIND_SERVICE: https://man7.org/linux/man-pages/man7/capabilities.7.html */
const bindService = 10;

/** `ip_local_reserved_ports` plays no part: it keeps ports from being handed out, not from being asked for. */
async function reservationsOnLinux({ target, found }: ProbeContext): Promise<Reservations> {
  const privilegedBelow = Number(readFileSync('/proc/sys/net/ipv4/ip_unprivileged_port_start', 'utf8'));
  const range = ifReadable(() => readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8')) ?? '';
  const plain = withoutUndefined({ privilegedBelow, dynamicRange: parseFirstAndLast(range) });
  if (target.port >= privilegedBelow) return plain;
  // A program may have been given the privilege, or lost it: those that want this port tell best.
  const expected = await found('expected').catch(() => []);
  const wanting = expected.flatMap(({ process: { pid }, reason }) => (reason === 'names-port' && pid ? [pid] : []));
  const asked = wanting.length > 0 ? wanting : (['self'] as const);
  return { ...plain, hasPrivilege: asked.every((pid) => hasCapability(pid, bindService)) };
}

/** Since 10.14 any program may take any port on all addresses, so the number alone forbids nothing. */
async function reservationsOnMacos(): Promise<Reservations> {
  const dynamicRange = parseFirstAndLast(await runSystemCommand('macosDynamicPorts').catch(() => ''));
  return withoutUndefined({ hasPrivilege: process.getuid?.() === 0, dynamicRange });
}

/** Each family has its own ranges; a server usually wants both. */
async function reservationsOnWindows({ target }: ProbeContext): Promise<Reservations> {
  const [ranges, ranges6, dynamic, urls] = await Promise.all([
    runSystemCommand('windowsExcludedPorts'),
    runSystemCommand('windowsExcludedPorts6'),
    runSystemCommand('windowsDynamicPorts'),
    runSystemCommand('windowsUrlReservations'),
  ]);
  return withoutUndefined({
    privilegedBelow: 0,
    excludedRanges: isTable(ranges) ? joinRanges(parseExcludedRanges(ranges), parseExcludedRanges(ranges6)) : undefined,
    dynamicRange: parseDynamicRange(dynamic),
    urlReservations: isTable(urls) ? parseUrlReservations(urls, target.port) : undefined,
  });
}

/** Headings are underlined even if nothing is listed below them. If netsh fails, it prints a sentence or nothing. */
function isTable(text: string): boolean {
  return /^-{5,}/m.test(text);
}

type Ranges = NonNullable<Reservations['excludedRanges']>;

function joinRanges(ranges: Ranges, others: Ranges): Ranges {
  return [...ranges, ...others.filter(({ from, to }) => !ranges.some((one) => one.from === from && one.to === to))];
}
