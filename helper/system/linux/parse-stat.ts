import type { Process } from '../../../evidence/port/owners.ts';

export interface Stat {
  /** At most 15 characters, and whatever the program made of them. */
  name: string;
  state: NonNullable<Process['state']>;
  parent: number;
  /** The processes of one terminal, or of one job of a program that starts others by themselves. */
  session: number;
  /** What it has used of the processors, in hundredths of a second. */
  processorTicks: number;
  /** Since the machine started, in hundredths of a second. */
  startedAtTicks: number;
}

const states: Record<string, Stat['state']> = {
  R: 'running',
  S: 'sleeping',
  I: 'sleeping',
  D: 'blocked',
  T: 'stopped',
  t: 'traced',
  Z: 'zombie',
};

/** Fields are numbered from 1, and `rest` begins with the seventh. */
const [userTimeField, systemTimeField, startTimeField] = [14, 15, 22];

/**
 * Reads /proc/PID/stat. The name may hold spaces and brackets, so fields count from the last `)`:
 * `4102 (next-server (v1) S 4081 4060 3990 34816 4060 4194304 ...`
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export function parseStat(text: string): Stat {
  const end = text.lastIndexOf(')');
  const [state = '', parent, , session, ...rest] = text.slice(end + 2).split(' ');
  return {
    name: text.slice(text.indexOf('(') + 1, end),
    state: states[state] ?? 'other',
    parent: Number(parent),
    session: Number(session),
    processorTicks: Number(rest[userTimeField - 7]) + Number(rest[systemTimeField - 7]),
    startedAtTicks: Number(rest[startTimeField - 7]),
  };
}
