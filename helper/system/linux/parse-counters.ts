/**
 * One group of counters of /proc/net/snmp or /proc/net/netstat: a line of names, then a line of values.
 * `Tcp: RtoAlgorithm RtoMin ... OutRsts InCsumErrors`
 * `Tcp: 1 200 ... 91 0`
 */
export function parseCounters(text: string, group: string): Record<string, number> {
  const [names = [], values = []] = text
    .split('\n')
    .filter((line) => line.startsWith(`${group}: `))
    .map((line) => line.split(' ').slice(1));
  return Object.fromEntries(names.map((name, index) => [name, Number(values[index])]));
}

/** One counter of /proc/net/snmp6: `Icmp6OutDestUnreachs            	4`; 0 where IPv6 is off. */
export function parseCounter6(text: string, name: string): number {
  return Number(new RegExp(`^${name}\\s+(\\d+)$`, 'm').exec(text)?.[1] ?? 0);
}
