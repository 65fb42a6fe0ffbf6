import type { Reservations } from '../../../evidence/port/reservations.ts';

/**
 * Reads `netsh interface ipv4 show dynamicport tcp`, the words of which are in the language of the system:
 * `Start Port      : 49152`
 * `Number of Ports : 16384`
 */
export function parseDynamicRange(text: string): Reservations['dynamicRange'] {
  const [from = 0, length = 0] = [...text.matchAll(/: *(\d+)[ \t]*\r?$/gm)].map(([, number]) => Number(number));
  return from > 0 && length > 0 ? { from, to: from + length - 1 } : undefined;
}

/**
 * Reads two numbers, the first and the last: those of /proc/sys/net/ipv4/ip_local_port_range on Linux, and those that
 * `sysctl -n net.inet.ip.portrange.first net.inet.ip.portrange.last` prints on macOS.
 * `32768	60999`
 */
export function parseFirstAndLast(text: string): Reservations['dynamicRange'] {
  const [from, to] = text.trim().split(/\s+/).map(Number);
  return from && to && from <= to ? { from, to } : undefined;
}
