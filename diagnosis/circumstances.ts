import type { Target } from '../evidence/address/target.ts';
import { targetOf } from '../evidence/address/target-of.ts';
import type { Attempt } from '../evidence/browser/attempt.ts';
import type { Evidence, OperatingSystem } from '../evidence/index.ts';
import { isCall } from './reading/call/is-call.ts';

/** What the words of a finding may depend on besides its details. */
export interface Circumstances {
  target: Target;
  os: OperatingSystem;
  /** When the evidence was complete, ISO 8601. */
  at: string;
  browser?: Attempt['browser'];
  /** A page asked for it, as a part of itself or by a script: nobody opens this address. */
  isCall?: boolean;
}

/** @throws RangeError when `evidence.url` is no http(s) or ws(s) address; whoever reads evidence from outside checks that first. */
export function circumstancesOf(evidence: Pick<Evidence, 'url' | 'os' | 'at' | 'facts'>): Circumstances {
  const { url, os, at, facts } = evidence;
  const target = targetOf(evidence);
  if (!target) throw new RangeError(`not an address of a page: ${url}`);
  const { attempt } = facts;
  return { target, os, at, ...(attempt && { browser: attempt.browser }), isCall: isCall(target, attempt) };
}
