import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { missedSignIn } from '../../reading/call/missed-sign-in.ts';
import { signInAnswer } from '../../reading/call/sign-in-answer.ts';
import { bestSign } from '../../reading/program/sign-of-machine.ts';
import { isAwaited, startingServer } from '../../reading/program/starting-server.ts';

/** A site sent the result of a sign-in to a program on this computer, and no program was waiting for it. */
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
    const isComing = startingServer(facts)?.isFresh ?? false;
    const before = remembered ?? undefined;
    const details = { port: target.port, host: target.host, answer, missed, sign, before, isComing };
    // With a session to another machine the program may wait there, and one that runs without its port may be about to listen.
    return answer.isSure && missed.isSure && !sign && !isAwaited(facts) ? certain(details) : likely(details);
  },
  outranks: ({ isComing }) => [
    ...(isComing ? [] : ['server-starting']),
    ...['nothing-listening', 'server-stopped', 'wrong-port', 'port-taken', 'duplicate-listener'],
    ...['ipv6-only-listener', 'ipv4-only-listener', 'bound-to-other-address', 'works-now'],
  ],
});
