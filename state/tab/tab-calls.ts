import { parseTarget } from '../../evidence/address/target.ts';
import type { Attempt, Failure } from '../../evidence/browser/attempt.ts';
import type { Exchange } from '../../evidence/browser/exchange.ts';
import { failedWith } from '../../evidence/browser/failure-of.ts';

/** One thing that a page of a tab asked of this computer and did not get. Asked for again and again, it stays one. */
export interface FailedCall {
  /** Scheme, host and port, and what was asked for. */
  key: string;
  url: string;
  startedAt: number;
  attempt: Attempt;
  exchange?: Exchange;
}

/** The calls that failed since the page of a tab was loaded. */
export interface TabCalls {
  failed: FailedCall[];
  /** Calls failed at more ports than a page has reason to ask. Nothing is kept of them. */
  isStorm: boolean;
  /** When the page was committed. Whatever began earlier belongs to the page before it. */
  since: number;
  documentId?: string;
}

export const noCalls: TabCalls = { failed: [], isStorm: false, since: 0 };

/**
 * A page that scans ports fails at hundreds of them; a working page talks to an API, a socket or two, a second server.
 * Above this number Portside looks at none, so that no page can make it act, or learn from what it does.
 */
export const maxTargets = 8;

/** A call failed. @returns undefined where that changes nothing */
export function withFailed(calls: TabCalls, call: FailedCall, documentId?: string): TabCalls | undefined {
  const ofPage = ofItsPage(calls, call, documentId);
  if (!ofPage) return undefined;
  const { failed, isStorm } = ofPage;
  if (isStorm || failed.some(({ key, attempt }) => key === call.key && isSameEnd(attempt, call.attempt)))
    return undefined;
  const others = failed.filter(({ key }) => key !== call.key);
  if (others.length < maxTargets) return { ...ofPage, failed: [...others, call] };
  return { ...ofPage, failed: [], isStorm: true };
}

/** Whether whatever becomes of the calls of this document changes nothing any more. */
export function isGivenUp({ isStorm, documentId: shown }: TabCalls, documentId: string | undefined): boolean {
  return isStorm && (!shown || !documentId || shown === documentId);
}

/** A server that has been started since may fail a call in another way than none. */
function isSameEnd(one: Attempt, other: Attempt): boolean {
  if (one.outcome === 'failed' && other.outcome === 'failed') return one.failure === other.failure;
  if (one.outcome === 'answered' && other.outcome === 'answered') return one.status === other.status;
  return one.outcome === other.outcome;
}

/** A call succeeded. @returns undefined where that changes nothing */
export function withoutCured(calls: TabCalls, key: string, url: string): TabCalls | undefined {
  const failed = calls.failed.filter((call) => call.key !== key || !isCured(call, url));
  return failed.length === calls.failed.length ? undefined : { ...calls, failed };
}

/** Another page was committed. Some of its calls may have failed before we hear of it. */
export function ofNewPage({ failed }: TabCalls, since: number, documentId: string | undefined): TabCalls {
  return {
    failed: failed.filter(({ startedAt }) => startedAt >= since),
    isStorm: false,
    since,
    ...(documentId && { documentId }),
  };
}

/** The calls of the page that made this one. Undefined where that page is gone. */
function ofItsPage(calls: TabCalls, { startedAt, attempt }: FailedCall, documentId?: string): TabCalls | undefined {
  const { documentId: shown, since } = calls;
  if (!shown || !documentId) return startedAt < since ? undefined : { ...calls, ...(documentId && { documentId }) };
  if (shown === documentId) return calls;
  // We hear of pages of this computer when they are committed, of other pages when they first call.
  const isElsewhere = parseTarget(attempt.from ?? '') === undefined;
  return isElsewhere ? { ...noCalls, since: startedAt, documentId } : undefined;
}

/** A server that answers one call is up for all of them. Whether a page may read an answer depends on the path. */
const failuresOfConnection: readonly Failure[] = [
  'refused',
  'unreachable',
  'timed-out',
  'reset',
  'empty',
  'local-network-denied',
];

function isCured({ url, attempt }: FailedCall, succeededUrl: string): boolean {
  if (attempt.outcome === 'pending') return true;
  if (failedWith(attempt, ...failuresOfConnection)) return true;
  return new URL(url).pathname === new URL(succeededUrl).pathname;
}

/** At how many places calls fail, as the badge counts them. */
export function countPlaces({ failed }: TabCalls): number {
  return new Set(failed.map(({ url }) => new URL(url).host)).size;
}
