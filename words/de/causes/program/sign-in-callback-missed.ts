import { knownSignIns } from '../../../../diagnosis/knowledge/known-sign-ins.ts';
import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { whyMissed } from '../../faults/why-missed.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { stepsForSignIn } from '../../steps/steps-for-sign-in.ts';

export const signInCallbackMissed: CauseWords<'sign-in-callback-missed'> = {
  title: ({ port, host, missed }) => {
    if (missed.by === 'nobody') return `Nichts wartet auf die Anmeldung, die an Port ${port} zurückkam`;
    if (missed.by === 'other-address')
      return `Die Anmeldung kam an ${urlHost(host)}:${port} zurück, aber das Programm lauscht nur auf ${urlHost(missed.bound)}`;
    const { holder } = missed;
    if (missed.by === 'turned-away') return `Das Programm auf Port ${port} hat diese Anmeldung nicht angenommen`;
    return holder
      ? `Die Anmeldung kam an Port ${port} zurück, aber dort läuft ein anderes Programm: ${programName(holder)}`
      : `Die Anmeldung kam an Port ${port} zurück, aber dort läuft ein anderes Programm`;
  },
  why: ({ port, host, answer, missed, before }) => {
    const names = answer.names.length > 0 ? ` (${answer.names.join(', ')})` : '';
    return [
      answer.kind === 'refusal'
        ? `Diese Adresse enthält die Ablehnung einer Anmeldung durch eine Website${names}, bestimmt für ein Programm, das hier darauf wartet.`
        : `Diese Adresse enthält die Antwort einer Website auf eine Anmeldung${names}, bestimmt für ein Programm, das hier darauf wartet.`,
      whyMissed(missed, { port, host }),
      ...(knownSignIns[port] ? [`Port ${port} ist ein bekannter Anmeldeport (${knownSignIns[port]}).`] : []),
      ...(before ? [`Der letzte auf diesem Port gesehene Server war ${describeProgram(before)}.`] : []),
    ].join(' ');
  },
  steps: (details, { os }) => stepsForSignIn(details, os),
};
