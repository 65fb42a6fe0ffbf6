import { covers } from '../evidence/address/covers.ts';
import { addressesOf, type Target } from '../evidence/address/target.ts';
import type { Attempt } from '../evidence/browser/attempt.ts';
import { failedWith } from '../evidence/browser/failure-of.ts';
import type { Facts } from '../evidence/index.ts';
import type { Connect } from '../evidence/port/connect.ts';
import { mappingsTo } from './reading/container/containers-on-port.ts';
import { boundOnPort, hasNoListener } from './reading/port/bound-addresses.ts';
import { hasUnexplainedFailure } from './reading/port/has-unexplained-failure.ts';

type Known = Partial<Facts>;

/** The browser reached the port itself, not a proxy, its cache or a service worker. */
export function directAttempt({ attempt, exchange, serviceWorker }: Known): Attempt | undefined {
  return attempt?.proxy || exchange?.fromCache || serviceWorker?.answered ? undefined : attempt;
}

/** A reply implies that the connection was accepted. A browser that was refused has tried every address. */
export function connectFrom(target: Target, { replies = [], ...known }: Known, reported: Known): Connect | undefined {
  const attempt = directAttempt(known);
  if (replies.length === 0 && (attempt ? hasUnexplainedFailure(attempt) : !known.attempt))
    return unreported(target, attempt, reported);
  if (reported.connect) return undefined;
  // A browser that is only waiting may still be waiting for the connection itself.
  if (attempt?.outcome === 'pending' && !reported.replies) return undefined;
  if (failedWith(attempt, 'refused') && replies.length === 0)
    return refusing(target, reported).map((address) => ({ address, result: 'refused' }));
  if (isSilenced(target, attempt, reported))
    return heldAddresses(target, reported).map((address) => ({ address, result: 'silent' }));
  const seen = replies.filter(({ outcome }) => outcome.kind !== 'no-connection' && outcome.kind !== 'failed');
  return [...new Set(seen.map(({ address }) => address))].map((address) => ({ address, result: 'accepted' }));
}

/** Nobody noted how it failed, or nobody tried. */
function unreported(target: Target, attempt: Attempt | undefined, reported: Known): Connect | undefined {
  if (isFree(target, reported)) return addressesOf(target).map((address) => ({ address, result: 'refused' }));
  if (reported.connect || !attempt) return undefined;
  return addressesOf(target).map((address) => ({ address, result: 'failed' }));
}

/** The table of listeners was read, and nobody is on the port: then the system refuses. Engines may publish a port without a listener. */
function isFree(target: Target, { listeners, owners = [], containers = [], forwarders = [] }: Known): boolean {
  const isPublished = mappingsTo(target, containers).length > 0;
  const isHeld = owners.length > 0 || forwarders.length > 0 || isPublished;
  return hasNoListener(target, listeners) && !isHeld;
}

/** The target's addresses that are covered by a known listener. */
function heldAddresses(target: Target, { listeners = [] }: Known): string[] {
  const bound = boundOnPort(target, listeners);
  return addressesOf(target).filter((address) => bound.some((one) => covers(one, address)));
}

/** If a name has two addresses, the refusal came from the one without a listener: the browser may know only that one. */
function refusing(target: Target, reported: Known): string[] {
  const held = heldAddresses(target, reported);
  const free = addressesOf(target).filter((address) => !held.includes(address));
  return free.length > 0 ? free : held;
}

/**
 * If something is listening and the browser gave up on plain HTTP, its first packet got no answer: once connected, browsers wait for a
 * reply without a time limit.
 */
function isSilenced(target: Target, attempt: Attempt | undefined, { connect, replies }: Known): boolean {
  const hasGivenUp = failedWith(attempt, 'timed-out');
  return hasGivenUp && target.scheme === 'http' && !connect && !replies;
}
