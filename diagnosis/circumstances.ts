import type { Target } from '../evidence/address/target.ts';
import { targetOf } from '../evidence/address/target-of.ts';
import type { Attempt } from '../evidence/browser/attempt.ts';
import type { Evidence, OperatingSystem } from '../evidence/index.ts';
import { isCall } from './reading/call/is-call.ts';

/** What the words of a finding may depend on, besides its details. */
export interface Circumstances {
  target: Target;
  os: OperatingSystem;
  /** When the evidence was complete, ISO 8601. */
  at: string;
  browser?: Attempt['browser'];
  /** A page requested it, as one of its parts or from a script: nobody types or opens this address. */
  isCall?: boolean;
}

/** @throws RangeError if `evidence.url` isn't an http(s) or ws(s) address; callers that read evidence from outside check this first */
export function circumstancesOf(evidence: Pick<Evidence, 'url' | 'os' | 'at' | 'facts'>): Circumstances {
  const { url, os, at, facts } = evidence;
  const target = targetOf(evidence);
  if (!target) throw new RangeError(`not an address of a page: ${url}`);
  const { attempt } = facts;
  return { target, os, at, ...(attempt && { browser: attempt.browser }), isCall: isCall(target, attempt) };
}
