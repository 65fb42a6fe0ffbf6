import type { Attempt, Failure } from '../evidence/attempt.ts';
import { covers } from '../evidence/covers.ts';
import type { Forwarder, Forwarders } from '../evidence/forwarders.ts';
import type { Replies } from '../evidence/replies.ts';
import type { Target } from '../evidence/target.ts';
import { addressInUse, replyIn, speaksTls } from './way-to-port.ts';

interface Seen {
  target: Target;
  forwarders: Forwarders;
  replies: Replies | undefined;
  attempt: Attempt | undefined;
}

/** What a browser sees of a connection that was accepted, and led nowhere. */
const ledNowhere: readonly Failure[] = ['empty', 'reset', 'timed-out', 'truncated'];

/** The forwarder that holds the port, where what comes through it is no answer. */
export function failingForwarder(seen: Seen): Forwarder | undefined {
  const { target, forwarders, replies, attempt } = seen;
  const address = replies && addressInUse(target, replies, attempt);
  const onPort = forwarders.filter(({ from }) => from.port === target.port);
  const forwarder = onPort.find(({ from }) => address === undefined || covers(from.address, address)) ?? onPort[0];
  return forwarder && leadsNowhere(seen, forwarder) ? forwarder : undefined;
}

function leadsNowhere({ target, replies, attempt }: Seen, { farEnd }: Forwarder): boolean {
  if (replies) {
    const asked = { target, replies, attempt };
    const own = replyIn(target.scheme, asked);
    const other = replyIn(target.scheme === 'http' ? 'https' : 'http', asked);
    if (other?.kind === 'http' || other?.kind === 'not-http' || speaksTls(other)) return false;
    return own?.kind === 'closed' || own?.kind === 'reset' || own?.kind === 'silent';
  }
  if (attempt?.outcome === 'failed') return ledNowhere.includes(attempt.failure);
  return attempt ? attempt.outcome === 'pending' : farEnd !== undefined && farEnd !== 'accepted';
}
