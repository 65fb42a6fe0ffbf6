import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { signInAnswer } from '../../reading/call/sign-in-answer.ts';
import { insideOn } from '../../reading/container/containers-on-port.ts';
import type { FactsRead, Reading } from '../../reading/facts-read.ts';
import { bindErrorOf } from '../../reading/port/bind-error.ts';
import { hasListener } from '../../reading/port/bound-addresses.ts';
import { mayBeRefused } from '../../reading/port/connect-results.ts';
import { isForwarderProgram } from '../../reading/program/owner-process.ts';
import { type AskerElsewhere, pageElsewhere } from '../../reading/program/page-elsewhere.ts';
import { bestSign, type MachineSign, worksElsewhere } from '../../reading/program/sign-of-machine.ts';
import { ownReply } from '../../reading/reply/own-replies.ts';

/** The server runs on a different machine than the browser, so localhost means something else there. */
export const onAnotherMachine = defineCause({
  id: 'on-another-machine',
  stop: 'program',
  needs: ['session'],
  uses: [
    ...(['attempt', 'connect', 'listeners', 'replies', 'remembered', 'containers'] as const),
    ...(['network', 'redirects', 'exchange', 'expected', 'reservations'] as const),
  ],
  judge(facts) {
    const { target, attempt, listeners, remembered, containers } = facts;
    const seen = seenHere(facts);
    // If a server ran here before, it's missing here. But a tunnel that is gone led to another machine.
    if (!seen || (remembered && !isForwarderProgram(remembered.program))) return ruledOut;
    const isSameSystem = seen === 'refused' && listeners !== undefined && attempt !== undefined;
    const asker = askerElsewhere(seen, facts);
    const sign = asker?.sign ?? bestSign(signsElsewhere(facts), isSameSystem);
    if (!sign) return ruledOut;
    const isExpected = asker?.isSure === true || isSignInThere(seen, facts);
    if (!asker && !isExpected && !isWorthSaying(sign, seen, { listeners, containers })) return ruledOut;
    const details = { port: target.port, sign, answersHere: seen === 'answers', isExpected };
    // Where forwarding the port was tried and failed, what stopped it is the fault.
    const isForwarded = bindErrorOf(facts) !== undefined;
    return sign.serverThere && seen === 'refused' && !isForwarded ? certain(details) : likely(details);
  },
  outranks: ({ isExpected }) => (isExpected ? ['nothing-listening', 'wrong-port', 'server-stopped'] : []),
});

/** Who asked, if it's known not to be a page or a program of this computer. */
function askerElsewhere(
  seen: 'refused' | 'answers',
  facts: Parameters<typeof pageElsewhere>[0] & Session,
): AskerElsewhere | undefined {
  if (seen === 'refused') return pageElsewhere(facts);
  const sign = emulatorOf(facts);
  return sign && { sign, isSure: false };
}

/** A sign-in that was started there leads to the wrong localhost, as a page from there does. */
function isSignInThere(seen: 'refused' | 'answers', facts: Parameters<typeof signInAnswer>[0]): boolean {
  return seen === 'refused' && signInAnswer(facts) !== undefined;
}

function signsElsewhere(facts: Reading<'containers'> & Session): Facts['session'] {
  return facts.session.filter((one) => !isContainerHere(one, facts));
}

/** The container that the person works in is one of this computer's, so the server is on the same machine, behind a port that isn't published. */
function isContainerHere({ sign }: MachineSign, { target, containers = [] }: Reading<'containers'>): boolean {
  const isInContainer = sign === 'dev-container' || sign === 'container';
  return isInContainer && containers.some((one) => ['open', 'loopback'].includes(insideOn(one, target.port) ?? ''));
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

/** An app in an emulator asked, which no browser of this computer is: its localhost is the emulated phone. */
function emulatorOf(facts: FactsRead<'attempt'> & Session): MachineSign | undefined {
  const { attempt } = facts;
  const isApp = failedWith(attempt, 'refused') && attempt?.browser === 'other';
  // Needed, so it's read for an app alone.
  return isApp ? facts.session.find(({ sign }) => sign === 'android-emulator') : undefined;
}

type Session = Pick<Facts, 'session'>;

/** What is known of the port on this computer: it refuses, or it answers while none of its browsers took part. Undefined: neither. */
function seenHere(facts: Known & Session): 'refused' | 'answers' | undefined {
  const { target, attempt, connect, listeners, replies } = facts;
  const reply = ownReply(facts);
  if ((!attempt || emulatorOf(facts)) && reply?.kind === 'http') return reply.status < 500 ? 'answers' : undefined;
  const isTaken = hasListener(target, listeners);
  if (isTaken || !mayBeElsewhere(attempt, connect)) return undefined;
  const isUnreached = connect ? mayBeRefused(target, connect) : !replies || replies.length === 0;
  return isUnreached ? 'refused' : undefined;
}

/** A browser doesn't tell why a WebSocket failed, but a connect does. */
function mayBeElsewhere(attempt: Attempt | undefined, connect: Connect | undefined): boolean {
  return (
    !attempt || failedWith(attempt, ...failsToReach) || (connect !== undefined && failedWith(attempt, 'websocket'))
  );
}
