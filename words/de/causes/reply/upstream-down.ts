import type { CauseWords } from '../../../cause-words.ts';
import { saysOfFault, stepsForFault, titleOfFault } from '../../faults/upstream-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const upstreamDown: CauseWords<'upstream-down'> = {
  title: ({ port, fault }) => titleOfFault(port, fault),
  why: ({ status, fault, instead, process, port }) => {
    const proxy = process ? describeProgram(process) : `Der Server auf Port ${port}`;
    return [
      status ? `${proxy} läuft und hat mit ${status} geantwortet.` : `${proxy} läuft.`,
      'Anfragen werden dort an einen anderen Server weitergegeben, aber von ihm kam keine brauchbare Antwort.',
      ...(fault ? [saysOfFault(fault, instead)] : []),
    ].join(' ');
  },
  steps: ({ fault, instead }, { os }) => stepsForFault(fault, instead, os),
};
