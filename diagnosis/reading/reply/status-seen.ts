import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import type { Exchange } from '../../../evidence/browser/exchange.ts';

/** Failures of a reply that did arrive, either without a page or not readable by the page that asked. */
const replied: readonly Failure[] = ['error-reply', 'cors', 'websocket', 'other'];

/** Whether the request ended before a reply came, so that a reply's content explains nothing. */
export function endedBeforeReply(attempt: Attempt | undefined): boolean {
  if (attempt?.outcome === 'pending') return true;
  return attempt?.outcome === 'failed' && !replied.includes(attempt.failure);
}

/** The status the browser itself got; undefined if none came, or nobody noted it. */
export function statusSeen(attempt: Attempt | undefined, exchange: Exchange | undefined): number | undefined {
  if (attempt?.outcome === 'answered') return attempt.status;
  return endedBeforeReply(attempt) ? undefined : exchange?.status;
}
