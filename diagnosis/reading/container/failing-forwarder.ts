import { covers } from '../../../evidence/address/covers.ts';
import type { Failure } from '../../../evidence/browser/attempt.ts';
import type { Forwarder, Forwarders } from '../../../evidence/machine/forwarders.ts';
import type { Reading } from '../facts-read.ts';
import { addressInUse, replyIn, speaksTls } from '../port/way-to-port.ts';
import { isOfEngine } from './engine-forwarder.ts';

type Seen = Reading<'replies' | 'attempt'>;

type Owned = Omit<Parameters<typeof isOfEngine>[1], 'target'>;

/** What a browser sees of a connection that was accepted but led nowhere. */
const ledNowhere: readonly Failure[] = ['empty', 'reset', 'timed-out', 'truncated'];

/** Whether the connection was accepted but nothing that is an answer came back; undefined if nobody saw. */
export function leadsNowhere({ target, replies, attempt }: Seen): boolean | undefined {
  if (replies) {
    const own = replyIn(target.scheme, { target, replies, attempt });
    const other = replyIn(target.scheme === 'http' ? 'https' : 'http', { target, replies, attempt });
    if (other?.kind === 'http' || other?.kind === 'not-http' || speaksTls(other)) return false;
    return own?.kind === 'closed' || own?.kind === 'reset' || own?.kind === 'silent';
  }
  if (attempt?.outcome === 'failed') return ledNowhere.includes(attempt.failure);
  return attempt && attempt.outcome === 'pending';
}

/** The forwarder that holds the port, once we know that it returns no answer, or that nothing is at its far end. */
export function failingForwarder(seen: Seen & { forwarders: Forwarders }): Forwarder | undefined {
  const { target, forwarders, replies, attempt } = seen;
  const address = replies && addressInUse(target, replies, attempt);
  const onPort = forwarders.filter(({ from }) => from.port === target.port);
  const forwarder = onPort.find(({ from }) => address === undefined || covers(from.address, address)) ?? onPort[0];
  const isFailing = leadsNowhere(seen) ?? hasDeadEnd(forwarder);
  return isFailing ? forwarder : undefined;
}

/** The same, for a tunnel someone opened: not for a container's forwarder, and not for one that was left behind. */
export function failingTunnel(seen: Seen & { forwarders: Forwarders } & Owned): Forwarder | undefined {
  if (leadsNowhere(seen) === false) return undefined;
  const forwarder = failingForwarder(seen);
  return forwarder && !isOfEngine(forwarder, seen) && !forwarder.socks && !forwarder.orphaned ? forwarder : undefined;
}

function hasDeadEnd({ farEnd, orphaned }: Partial<Forwarder> = {}): boolean {
  return orphaned === true || (farEnd !== undefined && farEnd !== 'accepted');
}
