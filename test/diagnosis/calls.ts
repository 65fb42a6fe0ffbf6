import type { Attempt, Failure, Resource } from '../../evidence/browser/attempt.ts';
import type { Exchange } from '../../evidence/browser/exchange.ts';
import { at } from './evidence.ts';

type FailedAttempt = Extract<Attempt, { outcome: 'failed' }>;

interface Call {
  from?: string;
  resource?: Resource;
  browser?: Attempt['browser'];
}

/** The page that calls, where a test says nothing else. */
export const page = 'http://127.0.0.1:5173';

/** A call of a page that failed. */
export function failedCall(
  failure: Failure,
  { from = page, resource = 'fetch', browser = 'chromium' }: Call = {},
): FailedAttempt {
  return { outcome: 'failed', failure, code: 'as reported', browser, method: 'GET', resource, from, elapsedMs: 18, at };
}

/** What came back to a call of `page`, with these headers. */
export function exchanged(headers: Record<string, string>, more: Exchange = {}): Exchange {
  return { origin: page, mode: 'cors', status: 200, headers, ...more };
}

export function allows(origin: string): Record<string, string> {
  return { 'access-control-allow-origin': origin };
}
