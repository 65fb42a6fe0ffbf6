import type { CauseWords } from '../../../cause-words.ts';
import { saysOfFault, stepsForFault, titleOfFault } from '../../faults/upstream-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const upstreamDown: CauseWords<'upstream-down'> = {
  title: ({ port, fault }) => titleOfFault(port, fault),
  why: ({ status, fault, instead, process, port }) => {
    const proxy = process ? describeProgram(process) : `El servidor del puerto ${port}`;
    return [
      status ? `${proxy} está en marcha y devolvió ${status}.` : `${proxy} está en marcha.`,
      'Reenvía las solicitudes a otro servidor, pero no obtuvo de él ninguna respuesta válida.',
      ...(fault ? [saysOfFault(fault, instead)] : []),
    ].join(' ');
  },
  steps: ({ fault, instead }, { os }) => stepsForFault(fault, instead, os),
};
