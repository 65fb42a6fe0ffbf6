import { measureOn } from './machines.ts';
import { median, reached, showTimes, table } from './rounds.ts';

/** A developer's desktop at work. */
const desktop = { name: 'mixed desktop', processes: 359, listeners: 31, connections: 200 };

const contestants = [
  'helper: owner, asked before',
  'helper: owner of a new server',
  'helper: listener table',
  'ss -ltnpH',
  'ss -ltnH',
  'lsof -nP -iTCP:PORT',
  'node -e 0',
  'cold helper: connect and listener table',
  'cold helper: and owner and reply',
];

/** How fast the helper says who serves one port, and how soon after its start it says something, on a desktop. */
export async function ownerOfAPort(rounds: number): Promise<string> {
  const samples = await measureOn(desktop, rounds, contestants);
  const middle = (name: string) => median(samples[name] ?? []);
  const times = (one: string, other: string) => middle(one) / middle(other);
  const least = (name: string) => Math.min(...(samples[name] ?? []));
  const owner = 'helper: owner, asked before';
  const first = 'cold helper: connect and listener table';
  return `${desktop.processes} processes with 14,000 open files, ${desktop.listeners} listeners, ${desktop.connections * 2 + desktop.listeners} rows in the kernel's table, in a network and a process table of their own.
"Asked before": the socket was found once, and is looked at again where it was. "New server": it began to listen a moment ago.
A cold helper is timed from its start, over both hellos.

${table([['ms: median (least)', ''], ...Object.entries(samples).map(([name, ms]) => [name, showTimes(ms)])])}

- Owner of one port against \`ss -ltnpH\`, times faster: ${reached(times('ss -ltnpH', owner), 10)}
- Against \`lsof -nP -iTCP:PORT\`, times faster: ${reached(times('lsof -nP -iTCP:PORT', owner), 25)}
- Owner of a new server against \`ss -ltnpH\`, times faster: ${times('ss -ltnpH', 'helper: owner of a new server').toFixed(1)}
- From the start to the full first verdict, as a share of lsof: ${reached(times('cold helper: and owner and reply', 'lsof -nP -iTCP:PORT'), 1, true)}
- From the start to connect and listener table, as a multiple of \`node -e 0\`: ${reached(times(first, 'node -e 0'), 1.3, true)}
- The same by the least of each, which other work of the machine does not touch: ${reached(least(first) / least('node -e 0'), 1.3, true)}`;
}
