import { urlHost } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { describeProgram, programName } from '../describe-program.ts';
import { knownSignIns } from '../known-sign-ins.ts';
import { missedSignIn } from '../missed-sign-in.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { bestSign } from '../sign-of-machine.ts';
import { isAwaited } from '../starting-server.ts';
import { stepsForSignIn } from '../steps-for-sign-in.ts';
import { whyMissed } from '../why-missed.ts';

/** A site sent the answer to a sign-in to a program on this computer, and no program that waits for it got it. */
export const signInCallbackMissed = defineCause({
  id: 'sign-in-callback-missed',
  stop: 'program',
  needs: ['connect'],
  uses: [
    ...(['attempt', 'redirects', 'exchange', 'replies', 'owners', 'listeners'] as const),
    ...(['expected', 'reservations', 'remembered', 'session'] as const),
  ],
  judge(facts) {
    const { target, session = [], remembered } = facts;
    const answer = signInAnswer(facts);
    const missed = answer && missedSignIn(facts);
    if (!missed) return ruledOut;
    const sign = bestSign(session, true);
    const details = { port: target.port, host: target.host, answer, missed, sign, before: remembered ?? undefined };
    // With a session to another machine the program may wait there, and one that runs without its port may be about to listen.
    return answer.isSure && missed.isSure && !sign && !isAwaited(facts) ? certain(details) : likely(details);
  },
  outranks: () => [
    ...['nothing-listening', 'server-stopped', 'wrong-port', 'server-starting', 'port-taken', 'duplicate-listener'],
    ...['ipv6-only-listener', 'ipv4-only-listener', 'bound-to-other-address', 'works-now'],
  ],
  text: {
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
  },
});
