import type { CauseWords } from '../../../cause-words.ts';
import { saysOfFault, stepsForFault, titleOfFault } from '../../faults/upstream-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const upstreamDown: CauseWords<'upstream-down'> = {
  title: ({ port, fault }) => titleOfFault(port, fault),
  why: ({ status, fault, instead, process, port }) => {
    const who = process ? describeProgram(process) : `The server on port ${port}`;
    const answers = status ? `, and answers ${status}` : '';
    const proxy = `${who} is up${answers}: it passes requests on to another server and got no good reply.`;
    return [proxy, ...(fault ? [saysOfFault(fault, instead)] : [])].join(' ');
  },
  steps: ({ fault, instead }, { os }) => stepsForFault(fault, instead, os),
};
