import type { Expected } from '../evidence/expected.ts';
import type { Process } from '../evidence/owners.ts';
import { addressAt, type Target } from '../evidence/target.ts';
import { bindErrorOf } from './bind-error.ts';
import type { Step } from './cause.ts';
import { programName } from './describe-program.ts';

/** Whether the page that came is another program's than the one that wanted the port: that was told so, or went to another port. */
export function isOthersPage(holder: Process | undefined, expected: Expected = []): boolean {
  return expected.some((one) => {
    const isToldSo = bindErrorOf({ expected: [one], reservations: undefined })?.kind === 'taken';
    const hasMoved = holder !== undefined && one.reason !== 'listens-nowhere' && one.listensOn.length > 0;
    return (isToldSo || hasMoved) && !isOneServer(one.process, holder);
  });
}

/** The same process, or the same project started twice: then the page is the one that is meant. */
function isOneServer({ pid, folder }: Process, holder: Process | undefined): boolean {
  if (pid !== undefined && pid === holder?.pid) return true;
  return folder !== undefined && folder === holder?.folder;
}

interface Details {
  port: number;
  holder: Process | undefined;
  wanted: Partial<Process> | undefined;
  now: number | undefined;
}

export function titleOfOthersPage({ port, holder, wanted }: Details): string {
  const other = wanted ? programName(wanted) : 'another program';
  const isOneName = holder !== undefined && programName(holder) === other;
  return holder
    ? `This page comes from ${programName(holder)}, and ${isOneName ? `another ${other}` : other} wanted port ${port} too`
    : `A program answers on port ${port}, and ${other} wanted it too`;
}

/** Nothing has failed, so nothing is to be ended by a command from here. */
export function stepsForOthersPage({ port, holder, wanted, now }: Details, target: Target): Step[] {
  const other = wanted ? programName(wanted) : 'the other program';
  return [
    now
      ? { text: `Open the same page on port ${now}, where ${other} is:`, open: addressAt(target, { port: now }) }
      : { text: `Start ${other} on another port than ${port}, and open the address it prints.` },
    {
      text: `If ${other} is to have port ${port}, stop ${holder ? programName(holder) : 'the program there'} first, where it was started, and then start ${other} again.`,
    },
  ];
}
