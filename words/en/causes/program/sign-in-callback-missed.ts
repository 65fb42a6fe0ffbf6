import { knownSignIns } from '../../../../diagnosis/knowledge/known-sign-ins.ts';
import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { whyMissed } from '../../faults/why-missed.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { stepsForSignIn } from '../../steps/steps-for-sign-in.ts';

export const signInCallbackMissed: CauseWords<'sign-in-callback-missed'> = {
  title: ({ port, host, missed }) => {
    if (missed.by === 'nobody') return `Nothing is waiting for the sign-in that came back to port ${port}`;
    if (missed.by === 'other-address')
      return `The sign-in came back to ${urlHost(host)}:${port}, and the program there listens on ${urlHost(missed.bound)} only`;
    const { holder } = missed;
    if (missed.by === 'turned-away') return `The program on port ${port} didn't accept this sign-in`;
    return `Another program has port ${port}, where the sign-in came back${holder ? `: ${programName(holder)}` : ''}`;
  },
  why: ({ port, host, answer, missed, before }) => {
    const names = answer.names.length > 0 ? ` (${answer.names.join(', ')})` : '';
    const what = answer.kind === 'refusal' ? "a site's refusal of a sign-in" : "a site's answer to a sign-in";
    return [
      `This address carries ${what}${names}, meant for a program that waits for it here.`,
      whyMissed(missed, { port, host }),
      ...(knownSignIns[port] ? [`Port ${port} is the one that ${knownSignIns[port]} waits on.`] : []),
      ...(before ? [`What answered on this port before was ${describeProgram(before)}.`] : []),
    ].join(' ');
  },
  steps: (details, { os }) => stepsForSignIn(details, os),
};
