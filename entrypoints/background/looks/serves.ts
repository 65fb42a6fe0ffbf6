import { anyAccepts } from '../../../diagnosis/reading/port/connect-results.ts';
import { withoutQuery } from '../../../evidence/address/mask-query.ts';
import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import type { Connect } from '../../../evidence/port/connect.ts';

/** What a tab needs from a look. */
export interface Wanted {
  url: string;
  /** A look that began earlier is too old. Milliseconds since 1970, as all times here. */
  since: number;
  /** When the tab's own request ended, and whether the connection was accepted. Absent if the request doesn't show that. */
  attempt?: { at: number; wasAccepted: boolean };
}

/** A look, as far as it has come. */
export interface LookSoFar {
  url: string;
  /** Absent while it's queued. */
  beganAt?: number;
  isOver: boolean;
  connect?: Connect;
}

/**
 * Whether a look for one tab also serves another: it does for the same server at about the same time. Replies depend on the path, but
 * nothing does where no one accepts connections. A look that contradicts the tab's own request is about a server that has come or gone since.
 */
export function serves({ url, beganAt, isOver, connect }: LookSoFar, wanted: Wanted): boolean | 'not known yet' {
  if (!isSameServer(url, wanted.url) || (beganAt !== undefined && beganAt < wanted.since)) return false;
  const isSamePath = withoutQuery(url) === withoutQuery(wanted.url);
  const isLater = wanted.attempt === undefined || beganAt === undefined || beganAt >= wanted.attempt.at;
  if (isSamePath && isLater) return true;
  // Without a helper to ask there is nothing that could be wrong.
  if (!connect) return isOver || 'not known yet';
  const isAccepted = anyAccepts(connect);
  if (!isLater && isAccepted !== wanted.attempt?.wasAccepted) return false;
  return isSamePath || !isAccepted;
}

function isSameServer(one: string, other: string): boolean {
  return new URL(one).origin === new URL(other).origin;
}

/** What the browser's own request shows about the server. */
export function wantedBy(url: string, attempt: Attempt | undefined, since: number): Wanted {
  const wasAccepted = attempt && wasAcceptedBy(attempt);
  return {
    url,
    since,
    ...(wasAccepted !== undefined && { attempt: { at: Date.parse(attempt?.at ?? ''), wasAccepted } }),
  };
}

function wasAcceptedBy(attempt: Attempt): boolean | undefined {
  if (attempt.outcome === 'answered') return true;
  if (attempt.outcome === 'pending') return undefined;
  if (attempt.failure === 'refused') return false;
  return accepted.includes(attempt.failure) ? true : undefined;
}

const accepted: readonly Failure[] = [
  'reset',
  'empty',
  'invalid-http',
  'error-reply',
  'truncated',
  'broken-headers',
  'broken-body',
];
