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
  if (!holder) return `A program answers on port ${port}, but ${other} wanted it too`;
  return programName(holder) === other
    ? `This page comes from ${other}, but another ${other} wanted port ${port} too`
    : `This page comes from ${programName(holder)}, but ${other} wanted port ${port} too`;
}

/** Nothing has failed, so no step offers a command that ends something. */
export function stepsForOthersPage({ port, holder, wanted, now }: Details, target: Target): Step[] {
  const other = wanted ? programName(wanted) : 'the other program';
  return [
    now
      ? {
          text: `Open the same page on port ${now}, where ${other} is running:`,
          open: addressAt(target, { port: now }),
        }
      : { text: `Start ${other} on a port other than ${port}, and open the address it prints.` },
    {
      text: `If ${other} should have port ${port}, first stop ${holder ? programName(holder) : 'the program there'} where it was started, then start ${other} again.`,
    },
  ];
}
