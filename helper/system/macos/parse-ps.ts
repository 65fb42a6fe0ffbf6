import type { Process } from '../../../evidence/port/owners.ts';

export interface ListedProcess {
  pid: number;
  parent: number;
  uid: number;
  user: string;
  state: NonNullable<Process['state']>;
  startedAt?: string;
  /** As it was started, by path or by name; or the title that it has put there: `npm run dev`. */
  startedAs: string;
}

const states: Record<string, ListedProcess['state']> = {
  R: 'running',
  S: 'sleeping',
  I: 'sleeping',
  U: 'blocked',
  D: 'blocked',
  T: 'stopped',
  Z: 'zombie',
};

/**
 * Reads `ps -axww -o pid=,ppid=,uid=,user=,stat=,lstart=,comm=`, its dates in UTC and in the C locale:
 * ` 4102  4081   501 mira             S+   Mon Nov 23 06:08:29 2026     /opt/homebrew/bin/node`
 */
export function processesInPs(output: string): ListedProcess[] {
  return [...output.matchAll(row)].map(({ groups = {} }) => ({
    ...startOf(`${groups.date} ${groups.time} ${groups.year} UTC`),
    pid: Number(groups.pid),
    parent: Number(groups.parent),
    uid: Number(groups.uid),
    user: groups.user ?? '',
    state: states[groups.state?.[0] ?? ''] ?? 'other',
    startedAs: groups.startedAs?.trimEnd() ?? '',
  }));
}

const row =
  /^ *(?<pid>\d+) +(?<parent>\d+) +(?<uid>\d+) +(?<user>\S.*?) +(?<state>[A-Z?]\S*) +[A-Z][a-z]{2} +(?<date>[A-Z][a-z]{2} +\d+) (?<time>[\d:]{8}) (?<year>\d{4}) +(?<startedAs>\S.*)$/gm;

function startOf(date: string): Pick<ListedProcess, 'startedAt'> {
  const startedMs = Date.parse(date);
  return Number.isNaN(startedMs) ? {} : { startedAt: new Date(startedMs).toISOString() };
}

/**
 * Reads a list of one thing only, `ps -axww -o pid=,args=` or with `ucomm=`:
 * ` 4102 node /Users/mira/shop/node_modules/.bin/vite`
 */
export function columnInPs(output: string): Map<number, string> {
  return new Map([...output.matchAll(/^ *(\d+) (.*)$/gm)].map(([, pid, line = '']) => [Number(pid), line.trimEnd()]));
}

/**
 * The words of a command line, of which ps keeps no more than the spaces between them. The path of the program is known
 * by itself, so that it stays in one piece; a path with spaces after it does not.
 */
export function wordsOf(line: string, startedAs: string): string[] {
  const isPath = startedAs.startsWith('/') && (line === startedAs || line.startsWith(`${startedAs} `));
  const first = isPath ? startedAs : '';
  return [first, ...line.slice(first.length).split(' ')].filter(Boolean);
}
