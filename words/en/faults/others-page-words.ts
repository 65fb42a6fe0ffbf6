import { addressAt, type Target } from '../../../evidence/address/target.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { programName } from '../names/describe-program.ts';

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
