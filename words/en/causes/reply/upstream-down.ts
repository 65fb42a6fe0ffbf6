import type { CauseWords } from '../../../cause-words.ts';
import { saysOfFault, stepsForFault, titleOfFault } from '../../faults/upstream-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const upstreamDown: CauseWords<'upstream-down'> = {
  title: ({ port, fault }) => titleOfFault(port, fault),
  why: ({ status, fault, instead, process, port }) => {
    const proxy = process ? describeProgram(process) : `The server on port ${port}`;
    return [
      status ? `${proxy} is running and returned ${status}.` : `${proxy} is running.`,
      'It forwards requests to another server, but got no usable response.',
      ...(fault ? [saysOfFault(fault, instead)] : []),
    ].join(' ');
  },
  steps: ({ fault, instead }, { os }) => stepsForFault(fault, instead, os),
};
