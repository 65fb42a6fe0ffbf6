import { knownSignIns } from '../../../../diagnosis/knowledge/known-sign-ins.ts';
import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { whyMissed } from '../../faults/why-missed.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { stepsForSignIn } from '../../steps/steps-for-sign-in.ts';

export const signInCallbackMissed: CauseWords<'sign-in-callback-missed'> = {
  title: ({ port, host, missed }) => {
    if (missed.by === 'nobody') return `Nadie espera el inicio de sesión que volvió al puerto ${port}`;
    if (missed.by === 'other-address')
      return `El inicio de sesión volvió a ${urlHost(host)}:${port}, pero el programa solo escucha en ${urlHost(missed.bound)}`;
    const { holder } = missed;
    if (missed.by === 'turned-away') return `El programa del puerto ${port} no aceptó este inicio de sesión`;
    return holder
      ? `El inicio de sesión volvió al puerto ${port}, pero lo está usando otro programa: ${programName(holder)}`
      : `El inicio de sesión volvió al puerto ${port}, pero lo está usando otro programa`;
  },
  why: ({ port, host, answer, missed, before }) => {
    const known = knownSignIns[port];
    const parts = answer.names.length > 0 ? ` (${answer.names.join(', ')})` : '';
    return [
      answer.kind === 'refusal'
        ? `Esta dirección contiene la negativa de un sitio a iniciar tu sesión${parts}, destinada a un programa que la espera aquí.`
        : `Esta dirección contiene la respuesta de un sitio a un inicio de sesión${parts}, destinada a un programa que la espera aquí.`,
      whyMissed(missed, { port, host }),
      ...(known ? [`El puerto ${port} es el de inicio de sesión de ${known}.`] : []),
      ...(before ? [`El último servidor visto en este puerto fue ${describeProgram(before)}.`] : []),
    ].join(' ');
  },
  steps: (details, { os }) => stepsForSignIn(details, os),
};
