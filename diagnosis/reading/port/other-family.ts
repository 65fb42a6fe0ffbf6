import { covers } from '../../../evidence/address/covers.ts';
import { addressesOf, isLoopbackName, type Target } from '../../../evidence/address/target.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Reading } from '../facts-read.ts';
import { boundOnPort, isListenedAt } from './bound-addresses.ts';
import { connectResult } from './connect-results.ts';
import { hasUnexplainedFailure } from './has-unexplained-failure.ts';

type Known = Reading<'connect' | 'listeners' | 'attempt' | 'refusal' | 'replies' | 'resolution'>;

/** Two loopback addresses of different families. */
interface Pair {
  asked: string;
  open: string;
}

/**
 * Whether the listener's address family alone explains that `asked` refuses while `open`, the loopback address of the other family,
 * accepts.
 */
export function isShutOut(known: Known, { asked, open }: Pair): 'yes' | 'maybe' | 'no' {
  const { connect = [] } = known;
  const atOpen = connectResult(connect, open);
  const isRefused = wasRefusedAt(asked, known);
  if (isRefused && atOpen === 'accepted') return explainedByFamily(known, asked);
  if (atOpen === 'accepted' && !isAnswered(known) && hasFailedAt(asked, known)) return 'maybe';
  const isUntold = atOpen === undefined || (!isRefused && atOpen === 'accepted');
  return isUntold && (isRefused || mayBeRefusedAt(asked, known)) && isShutOutByTable(known, { asked, open })
    ? 'maybe'
    : 'no';
}

/** The connects that were tried, unless nobody tried and the table of listeners is enough. */
export function connectUnlessTold(
  facts: Omit<Known, 'connect'> & { connect: Facts['connect']; isKnown(name: 'connect'): boolean },
  pair: Pair,
): Facts['connect'] | undefined {
  return !facts.isKnown('connect') && isShutOutByTable(facts, pair) ? undefined : facts.connect;
}

function isShutOutByTable(known: Omit<Known, 'connect'>, { asked, open }: Pair): boolean {
  return holdsOnly(open, asked, known) && addressesOf(known.target).includes(asked);
}

/**
 * If nobody tried the address, or its connect failed in an unknown way, the table of listeners decides. For a name with both, the browser
 * tries the other address.
 */
function mayBeRefusedAt(asked: string, { target, connect = [], attempt }: Known): boolean {
  const result = connectResult(connect, asked);
  return !hasBoth(target) && !isAnswered({ attempt }) && (result === undefined || result === 'failed');
}

/** As localhost does. A name of one's own may lead to one of them alone, as a plain address does. */
function hasBoth(target: Target): boolean {
  return addressesOf(target).length > 1;
}

/** The only address failed in an unknown way while the other one accepts, and no known listener covers it. */
function hasFailedAt(asked: string, { target, connect = [], listeners = [] }: Known): boolean {
  const isHeld = isListenedAt(asked, target, listeners);
  return addressesOf(target).join() === asked && connectResult(connect, asked) === 'failed' && !isHeld;
}

function isAnswered({ attempt }: Pick<Known, 'attempt'>): boolean {
  return attempt !== undefined && attempt.outcome !== 'failed';
}

/** If nobody tried the other address, a browser's refusal can only have come from there. */
function wasRefusedAt(asked: string, { connect = [], attempt }: Known): boolean {
  const result = connectResult(connect, asked);
  return result ? result === 'refused' : failedWith(attempt, 'refused');
}

function explainedByFamily(known: Known, asked: string): 'yes' | 'maybe' | 'no' {
  const { target, listeners, attempt } = known;
  // Current browsers try both addresses of a name. One that was refused anyway knows only one of them.
  const isOneKnown = failedWith(attempt, 'refused') || hasUnexplainedFailure(attempt) || lacksIpv6(known, asked);
  if (hasBoth(target)) return isOneKnown || isAskedByProgram(known, asked) ? 'maybe' : 'no';
  if (!addressesOf(target).includes(asked)) return 'no';
  if (!listeners) return 'maybe';
  const covering = boundOnPort(target, listeners).filter((bound) => covers(bound, asked));
  return covering.length === 0 ? 'yes' : refusedByKernel(known, asked, covering);
}

/** Browsers resolve localhost themselves, so one that finds no address for it may have IPv6 turned off. */
function lacksIpv6({ target, attempt }: Pick<Known, 'target' | 'attempt'>, asked: string): boolean {
  const isUnresolved = failedWith(attempt, 'name-not-resolved');
  return isUnresolved && isLoopbackName(target.host) && asked === '127.0.0.1';
}

/**
 * Nothing but connects is known, so it may be another program that failed: many take the first address the system gives for the name. Where
 * nobody noted which one that is, the failure itself says that it's this one.
 */
function isAskedByProgram({ attempt, replies, resolution }: Known, asked: string): boolean {
  const [first = asked] = resolution?.addresses ?? [];
  return attempt === undefined && replies === undefined && first === asked;
}

/** Whether the table of listeners has this address and not the other. */
function holdsOnly(open: string, asked: string, { target, listeners = [] }: Omit<Known, 'connect'>): boolean {
  const bound = boundOnPort(target, listeners);
  return bound.some((one) => covers(one, open)) && !bound.some((one) => covers(one, asked));
}

/**
 * A `::` listener may or may not take IPv4, and its row looks the same. Only the sender of the refusal tells IPV6_V6ONLY from a firewall.
 */
function refusedByKernel({ refusal }: Known, asked: string, covering: string[]): 'yes' | 'maybe' | 'no' {
  if (covering.some((bound) => bound !== '::')) return 'no';
  const counted = refusal?.find((one) => one.address === asked);
  if (!counted) return 'maybe';
  return counted.resetsSent > 0 ? 'yes' : 'no';
}
