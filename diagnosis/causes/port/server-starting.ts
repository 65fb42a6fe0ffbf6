import type { Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { HttpReply, ReplyOutcome } from '../../../evidence/port/replies.ts';
import { isInterpreter } from '../../../evidence/programs/interpreters.ts';
import { isReverseProxy } from '../../../evidence/programs/reverse-proxies.ts';
import { isClosedOrReset } from '../../../evidence/reply/is-closed-or-reset.ts';
import { isGatewayError } from '../../../evidence/reply/is-gateway-error.ts';
import { pageText } from '../../../evidence/reply/page-text.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { idleContainer } from '../../reading/container/idle-container.ts';
import { type Named, named } from '../../reading/container/named-container.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { boundForTarget } from '../../reading/port/bound-addresses.ts';
import { mayBeRefused } from '../../reading/port/connect-results.ts';
import { hasUnexplainedFailure } from '../../reading/port/has-unexplained-failure.ts';
import { ageMs } from '../../reading/program/age-ms.ts';
import { ownerProcess } from '../../reading/program/owner-process.ts';
import { isSameServer } from '../../reading/program/same-server.ts';
import { startingServer } from '../../reading/program/starting-server.ts';
import { ownReply } from '../../reading/reply/own-replies.ts';
import { saysRefused } from '../../reading/reply/says-refused.ts';

/** The server is running but isn't ready: it hasn't opened the port yet, or has only just opened it and can't answer yet. */
export const serverStarting = defineCause({
  id: 'server-starting',
  stop: 'port',
  needs: ['expected'],
  uses: [
    'connect',
    'listeners',
    'owners',
    'replies',
    'remembered',
    'reservations',
    'attempt',
    'containers',
    'upstreams',
    'stall',
  ],
  judge(facts) {
    const { target, at, owners, remembered, reservations } = facts;
    const container = idleContainer(facts);
    if (container) return likely<Starting>({ port: target.port, container: named(container) });
    const state = stateOf(facts);
    const owner = ownerProcess(owners);
    if (owner && state !== 'refused' && isFresh(owner.startedAt, at)) return judgeHolder(owner, state, facts);
    if (state === 'other') return ruledOut;
    if (state === 'hangs-up' || isForbidden(target, reservations)) return ruledOut;
    const starting = startingServer({ expected: facts.expected, remembered, at });
    if (!starting) return ruledOut;
    const { process, isFresh: isComing } = starting;
    const details: Starting = { port: target.port, process, hasPort: false, isComing };
    return starting.isSure ? certain(details) : likely(details);
  },
  // The response to a sign-in may arrive before the program that waits for it has its port.
  outranks: (details) => [
    ...('isComing' in details && details.isComing ? ['sign-in-callback-missed'] : []),
    ...('isYetToAccept' in details && details.isYetToAccept ? ['server-hung'] : []),
  ],
});

export type Starting = { port: number } & (
  | { container: Named }
  | { process: Process; hasPort: boolean; isComing?: boolean; isYetToAccept?: boolean }
);

/** Of a server that was started seconds ago, and has the port. */
function judgeHolder(
  owner: Process,
  state: State,
  facts: Parameters<typeof mayNotBeReady>[2] & Parameters<typeof isYetToAccept>[1],
) {
  const details: Starting = { port: facts.target.port, process: owner, hasPort: true };
  if (isYetToAccept(owner, facts)) return likely<Starting>({ ...details, isYetToAccept: true });
  return state !== 'other' && mayNotBeReady(owner, state, facts) ? likely(details) : ruledOut;
}

/** Application servers in Java bind their port first, and accept nothing on it until their applications are deployed. */
function isYetToAccept(
  { program }: Process,
  { stall = [], ...asked }: Reading<'stall' | 'replies' | 'attempt'>,
): boolean {
  const isLeft = stall.some(
    ({ server, others = [] }) => server?.accepted === false && !others.some((one) => one.accepted),
  );
  return isInterpreter(program, 'java') && isLeft && ownReply(asked)?.kind === 'silent';
}

/** Unless we remember it, a server that hangs up may always do that. */
function mayNotBeReady(
  owner: Process,
  state: State,
  { remembered, upstreams }: Reading<'remembered' | 'upstreams'>,
): boolean {
  const isKnown = remembered && isSameServer(owner, remembered) === true;
  return isKnown || (state === 'unready' && !isProxyAlone(owner, upstreams));
}

/** A proxy is ready as soon as it has the port, so one that isn't ready waits for a server behind it, and none is known. */
function isProxyAlone({ program }: Process, upstreams: Facts['upstreams'] | undefined): boolean {
  return (upstreams ?? []).length === 0 && isReverseProxy(program);
}

/** How long a server that opens its port first may take for the rest. */
const freshMs = 20_000;

function isFresh(startedAt: string | undefined, at: string): boolean {
  const age = ageMs(startedAt, at);
  return age !== undefined && age <= freshMs;
}

type State = 'refused' | 'unready' | 'hangs-up' | 'other';

/** How the port turns requests away: nothing is listening, it or a server behind it isn't ready, or it hangs up. */
function stateOf({
  target,
  attempt,
  connect,
  listeners,
  replies,
}: Reading<'attempt' | 'connect' | 'listeners' | 'replies'>): State {
  const reply = ownReply({ target, replies, attempt });
  if (reply) return stateOfReply(reply);
  if (attempt?.outcome === 'answered') return isGatewayError(attempt.status) ? 'unready' : 'other';
  if (attempt && !isRefusal(attempt)) return 'other';
  const isHeld = listeners && boundForTarget(target, listeners).length > 0;
  return isHeld || (connect && !mayBeRefused(target, connect)) ? 'other' : 'refused';
}

function isRefusal(attempt: Attempt): boolean {
  return hasUnexplainedFailure(attempt) || failedWith(attempt, 'refused');
}

function stateOfReply(reply: ReplyOutcome): State {
  if (isClosedOrReset(reply)) return 'hangs-up';
  return reply.kind === 'http' && (isGatewayError(reply.status) || lacksAnother(reply)) ? 'unready' : 'other';
}

/** An error that says another server refused the connection: it may have been started together with this one, and be slower. */
function lacksAnother(reply: HttpReply): boolean {
  return reply.status === 500 && saysRefused(pageText(reply));
}

/** It keeps asking for a port it isn't allowed to use. */
function isForbidden(target: Target, reservations: Facts['reservations'] | undefined): boolean {
  return reservations?.hasPrivilege === false && target.port < (reservations.privilegedBelow ?? 0);
}
