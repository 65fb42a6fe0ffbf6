import type { Attempt } from '../../../evidence/browser/attempt.ts';
import type { ReplyOutcome } from '../../../evidence/port/replies.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { ownerProcess } from '../../reading/program/owner-process.ts';
import { ownReply } from '../../reading/reply/own-replies.ts';

/** The server answers with broken HTTP: its headers, its length or its encoding break the rules. */
export const invalidResponse = defineCause({
  id: 'invalid-response',
  stop: 'program',
  needs: [],
  uses: ['attempt', 'replies', 'serviceWorker', 'owners'],
  judge(facts) {
    const { target, attempt, serviceWorker, owners } = facts;
    const reported = reportedBy(attempt);
    const seen = seenIn(facts);
    const fault = reported ?? seen;
    if (!fault || (!reported && attempt && !mayBe(attempt)) || isGone(facts)) return ruledOut;
    const details = { port: target.port, fault, process: ownerProcess(owners), code: codeOf(attempt) };
    // A reply that was cut off once may be complete the next time, and a service worker may be in between.
    const isSame = seen !== undefined && reported !== undefined;
    return isSame && !serviceWorker ? certain(details) : likely(details);
  },
});

export type Fault = Extract<ReplyOutcome, { kind: 'broken-http' }>['fault'];

function reportedBy(attempt: Attempt | undefined): Fault | undefined {
  if (attempt?.outcome !== 'failed') return undefined;
  const { failure, resource } = attempt;
  // Firefox 153 gives this code for a module that CORS denies, too.
  if (failure === 'broken-headers' && resource === 'script') return undefined;
  return failure === 'truncated' ||
    failure === 'broken-headers' ||
    failure === 'broken-body' ||
    failure === 'broken-encoding'
    ? failure
    : undefined;
}

type Known = Reading<'attempt' | 'replies'>;

function seenIn(facts: Known): Fault | undefined {
  const reply = ownReply(facts);
  return reply?.kind === 'broken-http' ? reply.fault : undefined;
}

/** A reset in the middle of a page, or a page that hangs half shown, can be its effect too. Other failures have other reasons. */
function mayBe(attempt: Attempt): boolean {
  if (attempt.outcome !== 'failed') return true;
  return ['reset', 'empty', 'invalid-http', 'other'].includes(attempt.failure);
}

/** The server no longer accepts connections, so we can't tell any more what was broken. A worker or a cache may have answered. */
function isGone(facts: Known): boolean {
  return facts.replies !== undefined && !ownReply(facts);
}

function codeOf(attempt: Attempt | undefined): string | undefined {
  return reportedBy(attempt) && attempt?.outcome === 'failed' ? attempt.code : undefined;
}
