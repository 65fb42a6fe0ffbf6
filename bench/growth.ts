import type { Layout } from './layout.ts';
import { measureOn } from './machines.ts';
import { median, type Samples, showTimes, table } from './rounds.ts';

const layouts: Layout[] = [
  { name: '10 listeners', processes: 116, listeners: 10, connections: 0 },
  { name: '1,000 listeners', processes: 126, listeners: 1_000, connections: 0 },
  { name: '10,000 listeners', processes: 206, listeners: 10_000, connections: 0 },
  { name: '1,000 processes', processes: 1_000, listeners: 100, connections: 0 },
  { name: '3,000 processes', processes: 3_000, listeners: 100, connections: 0 },
  { name: '20,000 rows of connections', processes: 310, listeners: 100, connections: 10_000 },
];

const columns = [
  'helper: owner, asked before',
  'helper: owner of a new server',
  'ss -ltnpH',
  'lsof -nP -iTCP:PORT',
  'helper: listener table',
  'ss -ltnH',
];

/** Whether anything gets out of hand where there is much of it. */
export async function growth(rounds: number): Promise<string> {
  const rows: string[][] = [];
  for (const layout of layouts) rows.push(toRow(layout, await measureOn(layout, rounds, columns)));
  const head = ['ms: median (least)', ...columns, 'new owner / `ss -ltnpH`, goal 1', 'table / `ss -ltnH`, goal 2'];
  return table([head, ...rows]);
}

function toRow({ name, processes }: Layout, samples: Samples): string[] {
  const middle = (column: string) => median(samples[column] ?? []);
  const owner = middle('helper: owner of a new server') / middle('ss -ltnpH');
  const listeners = middle('helper: listener table') / middle('ss -ltnH');
  const verdict = (ratio: number, goal: number) => `${ratio.toFixed(2)}${ratio > goal ? ' **not reached**' : ''}`;
  return [
    `${name}, ${processes} processes`,
    ...columns.map((column) => showTimes(samples[column] ?? [])),
    verdict(owner, 1),
    verdict(listeners, 2),
  ];
}
