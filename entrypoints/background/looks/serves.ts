import { withoutQuery } from '../../../evidence/address/mask-query.ts';
import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import type { Connect } from '../../../evidence/port/connect.ts';

/** What a tab wants of a look. */
export interface Wanted {
  url: string;
  /** A look that began earlier is too old. Milliseconds since 1970, as all times here. */
  since: number;
  /** When the tab's own request ended, and whether there was anybody who accepted it. Absent: it doesn't tell. */
  attempt?: { at: number; wasAccepted: boolean };
}

/** A look, as far as it has come. */
export interface LookSoFar {
  url: string;
  /** Absent: it waits for its turn. */
  beganAt?: number;
  isOver: boolean;
  connect?: Connect;
}

/**
 * Whether a look that was made for one tab serves another: for the same server at about the same time it does. What replies depends on
 * the path, though; where nobody accepts, nothing does. Whoever stands against it was there before, and is gone, or has come since.
 */
export function serves({ url, beganAt, isOver, connect }: LookSoFar, wanted: Wanted): boolean | 'not known yet' {
  if (!isSameServer(url, wanted.url) || (beganAt !== undefined && beganAt < wanted.since)) return false;
  const isSamePath = withoutQuery(url) === withoutQuery(wanted.url);
  const isLater = wanted.attempt === undefined || beganAt === undefined || beganAt >= wanted.attempt.at;
  if (isSamePath && isLater) return true;
  // Without a helper to ask there is nothing that could be wrong.
  if (!connect) return isOver || 'not known yet';
  const isAccepted = connect.some(({ result }) => result === 'accepted');
  if (!isLater && isAccepted !== wanted.attempt?.wasAccepted) return false;
  return isSamePath || !isAccepted;
}

function isSameServer(one: string, other: string): boolean {
  return new URL(one).origin === new URL(other).origin;
}

/** What the browser's own request says of whoever is there. */
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
