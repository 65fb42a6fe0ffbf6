import { covers } from '../../../evidence/address/covers.ts';
import type { Failure } from '../../../evidence/browser/attempt.ts';
import type { Forwarder, Forwarders } from '../../../evidence/machine/forwarders.ts';
import type { FactsRead, Reading } from '../facts-read.ts';
import { hasUnexplainedFailure } from '../port/has-unexplained-failure.ts';
import { hangsUp } from '../program/was-hung-up-on.ts';
import { addressInUse, answersInOtherScheme, ownReply } from '../reply/own-replies.ts';
import { isOfEngine } from './engine-forwarder.ts';
import { withFarSide } from './far-side.ts';
import { troubleOf } from './trouble-of.ts';

type Seen = Reading<'replies' | 'attempt'>;

type Owned = FactsRead<'owners' | 'containers' | 'runtimes'>;

/** How a browser fails on a connection that was accepted and led nowhere. Failures with the start of a reply aren't among them. */
const ledNowhere: readonly Failure[] = ['empty', 'reset', 'timed-out'];

/** Whether the connection was accepted, and no answer came through it; undefined if nobody tried. */
export function leadsNowhere(seen: Seen): boolean | undefined {
  const { target, replies, attempt } = seen;
  if (replies) {
    const own = ownReply(seen);
    if (answersInOtherScheme(seen)) return false;
    return hangsUp(target, own, attempt) || own?.kind === 'silent' || own?.kind === 'failed';
  }
  if (attempt?.outcome === 'failed') return ledNowhere.includes(attempt.failure) || hasUnexplainedFailure(attempt);
  return attempt && attempt.outcome === 'pending';
}

/** The forwarder that holds the port, if nothing useful comes through it or nothing is at its far end. */
export function failingForwarder(seen: Seen & { forwarders: Forwarders }): Forwarder | undefined {
  const forwarder = forwarderOnPort(seen);
  const isFailing = leadsNowhere(seen) ?? hasDeadEnd(forwarder);
  return isFailing ? forwarder : undefined;
}

/** The forwarder that holds the port at the address in use. */
export function forwarderOnPort({
  target,
  forwarders,
  replies,
  attempt,
}: Seen & { forwarders: Forwarders }): Forwarder | undefined {
  const address = replies && addressInUse(target, replies, attempt);
  const onPort = forwarders.filter(({ from }) => from.port === target.port);
  return onPort.find(({ from }) => address === undefined || covers(from.address, address)) ?? onPort[0];
}

/** Whether an editor or a tunnel forwards the port here: then it needn't be published. */
export function hasForwarder({ target, forwarders }: Reading<'forwarders'>): boolean {
  return forwarders?.some(({ from }) => from.port === target.port) ?? false;
}

/** The same, if it's a tunnel that somebody opened: not a container's forwarder, and not one that was left behind. */
export function failingTunnel(seen: Seen & { forwarders: Forwarders } & Owned): Forwarder | undefined {
  if (leadsNowhere(seen) === false) return undefined;
  const forwarder = failingForwarder(seen);
  const isTunnel = forwarder && !isOfEngine(forwarder, seen) && !forwarder.socks && !forwarder.orphaned;
  return isTunnel ? withFarSide(forwarder, seen) : undefined;
}

/** Whether somebody saw that nothing comes through. A complaint alone may be old. */
export function isSeenFailing({ farEnd }: Forwarder, seen: Seen): boolean {
  return farEnd !== undefined || leadsNowhere(seen) === true;
}

function hasDeadEnd(forwarder: Forwarder | undefined): boolean {
  return forwarder !== undefined && (forwarder.orphaned === true || troubleOf(forwarder) !== undefined);
}
