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
      return `The sign-in came back to ${urlHost(host)}:${port}, but the program there listens on ${urlHost(missed.bound)} only`;
    const { holder } = missed;
    if (missed.by === 'turned-away') return `The program on port ${port} didn't accept this sign-in`;
    return holder
      ? `The sign-in came back to port ${port}, but another program is using it: ${programName(holder)}`
      : `The sign-in came back to port ${port}, but another program is using it`;
  },
  why: ({ port, host, answer, missed, before }) => {
    const names = answer.names.length > 0 ? ` (${answer.names.join(', ')})` : '';
    return [
      answer.kind === 'refusal'
        ? `This address contains a site's refusal to sign you in${names}, meant for a program that was waiting for it here.`
        : `This address contains a site's answer to a sign-in${names}, meant for a program that was waiting for it here.`,
      whyMissed(missed, { port, host }),
      ...(knownSignIns[port] ? [`Port ${port} is the sign-in port of ${knownSignIns[port]}.`] : []),
      ...(before ? [`The last server seen on this port was ${describeProgram(before)}.`] : []),
    ].join(' ');
  },
  steps: (details, { os }) => stepsForSignIn(details, os),
};
