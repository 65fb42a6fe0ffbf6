import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Remembered } from '../../../evidence/port/remembered.ts';
import type { ReplyOutcome } from '../../../evidence/port/replies.ts';
import { certain, defineCause, lessLikely, likely, ruledOut } from '../../cause.ts';
import { deadEnd } from '../../reading/container/containers-on-port.ts';
import { serverBehind } from '../../reading/container/server-behind.ts';
import { serverProcess } from '../../reading/program/owner-process.ts';
import { hangsUp, wasHungUpOn } from '../../reading/program/was-hung-up-on.ts';
import { whyServerHangs } from '../../reading/program/why-server-hangs.ts';
import { addressInUse, answersInOtherScheme, ownReply } from '../../reading/reply/own-replies.ts';

/** A program accepts the connection and closes it without a reply, usually because it fails while answering. */
export const serverDropsConnection = defineCause({
  id: 'server-drops-connection',
  stop: 'program',
  needs: ['replies'],
  uses: ['owners', 'forwarders', 'containers', 'attempt', 'remembered', 'stall', 'runtimes'],
  judge(facts) {
    const { target, replies, owners, forwarders, containers, attempt, remembered, stall } = facts;
    const reply = ownReply({ target, replies, attempt });
    const isHeldSince = reply?.kind === 'silent' && wasHungUpOn(attempt);
    if (!hangsUp(target, reply, attempt) && !isHeldSince) return ruledOut;
    const server = serverBehind(facts);
    if (answersInOtherScheme(facts) || deadEnd(target, containers) || server === 'none') return ruledOut;
    const process = serverProcess({ owners, forwarders });
    const ends = stall?.find(({ address }) => address === addressInUse(target, replies, attempt));
    const reason = isHeldSince ? whyServerHangs(ends) : undefined;
    const details = { port: target.port, process, wasReset: wasReset(reply, attempt), isHeldSince, reason };
    // A forwarder may be the one that closed it: it closes what it can't pass on.
    if (server === 'unknown') return lessLikely(details);
    // Redis and PostgreSQL hang up on HTTP as well, so it's a fault only in a known web server.
    return !isHeldSince && process && isKnownServer(process, remembered) ? certain(details) : likely(details);
  },
});

function wasReset(reply: ReplyOutcome | undefined, attempt: Attempt | undefined): boolean {
  return reply?.kind === 'reset' || failedWith(attempt, 'reset');
}

function isKnownServer(process: Process, remembered: Remembered | undefined): boolean {
  return process.framework !== undefined || (remembered?.pid !== undefined && remembered.pid === process.pid);
}
