import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { signInAnswer } from '../../reading/call/sign-in-answer.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { hasListener } from '../../reading/port/bound-addresses.ts';
import { mayBeRefused } from '../../reading/port/connect-results.ts';
import { isForwarderProgram } from '../../reading/program/owner-process.ts';
import { pageElsewhere } from '../../reading/program/page-elsewhere.ts';
import { bestSign, type MachineSign, worksElsewhere } from '../../reading/program/sign-of-machine.ts';
import { ownReply } from '../../reading/reply/own-replies.ts';

/** The server runs on a different machine than the browser, so localhost means something else there. */
export const onAnotherMachine = defineCause({
  id: 'on-another-machine',
  stop: 'program',
  needs: ['session'],
  uses: [
    ...(['attempt', 'connect', 'listeners', 'replies', 'remembered', 'containers'] as const),
    ...(['network', 'redirects', 'exchange'] as const),
  ],
  judge(facts) {
    const { target, attempt, listeners, remembered, containers } = facts;
    const seen = seenHere(facts);
    // If a server ran here before, it's missing here. But a tunnel that is gone led to another machine.
    if (!seen || (remembered && !isForwarderProgram(remembered.program))) return ruledOut;
    const page = seen === 'refused' ? pageElsewhere(facts) : undefined;
    const isSameSystem = seen === 'refused' && listeners !== undefined && attempt !== undefined;
    const sign = page ?? bestSign(facts.session, isSameSystem);
    if (!sign) return ruledOut;
    const isExpected = page !== undefined || isSignInThere(seen, facts);
    if (!isExpected && !isWorthSaying(sign, seen, { listeners, containers })) return ruledOut;
    const details = { port: target.port, sign, answersHere: seen === 'answers', isExpected };
    return sign.serverThere && seen === 'refused' ? certain(details) : likely(details);
  },
  outranks: ({ isExpected }) => (isExpected ? ['nothing-listening', 'wrong-port', 'server-stopped'] : []),
});

/** A sign-in that was started there leads to the wrong localhost, as a page from there does. */
function isSignInThere(seen: 'refused' | 'answers', facts: Parameters<typeof signInAnswer>[0]): boolean {
  return seen === 'refused' && signInAnswer(facts) !== undefined;
}

function isWorthSaying(
  sign: MachineSign,
  seen: 'refused' | 'answers',
  { listeners, containers }: Pick<Known, 'listeners' | 'containers'>,
): boolean {
  if (seen === 'answers') return isOwnPlace.includes(sign.sign);
  // An open session is only a guess, and comes after containers on this computer that nobody could check.
  return worksElsewhere([sign]) || !listeners || containers?.length === 0;
}

type Known = Reading<'attempt' | 'connect' | 'listeners' | 'replies' | 'containers'>;

/** Signs that the machine we asked isn't the one the browser runs on. */
const isOwnPlace: readonly string[] = ['ssh-login', 'codespaces', 'cloud-notebook', 'dev-container', 'remote-editor'];

/** The last one where nobody says how it failed. */
const failsToReach: readonly Failure[] = ['refused', 'timed-out', 'unreachable', 'other'];

/** What is known of the port on this computer: it refuses, or it answers while no browser took part. Undefined: neither. */
function seenHere(facts: Known): 'refused' | 'answers' | undefined {
  const { target, attempt, connect, listeners, replies } = facts;
  const reply = ownReply(facts);
  if (!attempt && reply?.kind === 'http') return reply.status < 500 ? 'answers' : undefined;
  const isTaken = hasListener(target, listeners);
  if (isTaken || !mayBeElsewhere(attempt)) return undefined;
  const isUnreached = connect ? mayBeRefused(target, connect) : !replies || replies.length === 0;
  return isUnreached ? 'refused' : undefined;
}

function mayBeElsewhere(attempt: Attempt | undefined): boolean {
  return !attempt || failedWith(attempt, ...failsToReach);
}
