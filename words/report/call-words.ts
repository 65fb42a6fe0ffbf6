import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { parseNamedTarget } from '../../evidence/address/target.ts';
import type { Attempt } from '../../evidence/browser/attempt.ts';
import type { ToldFinding } from '../cause-words.ts';
import { words } from '../words.ts';
import { headlineOf } from './headline.ts';
import { findingsInWords } from './in-words.ts';

/** A failed request as it is shown. */
export interface CallWords {
  key: string;
  /** As the page requested it: `ws://localhost:5173`. */
  origin: string;
  address: string;
  kind: string;
  attempt: Attempt;
  findings: ToldFinding[];
  /** Shown instead of a finding. */
  otherwise: string;
}

interface Call {
  key: string;
  url: string;
  attempt: Attempt;
}

/** @param found what is known about it so far; `isLast` when nothing more will come */
export function callWords(
  { key, url, attempt }: Call,
  found: { diagnosis: Diagnosis; isLast: boolean } | undefined,
  isWaiting: boolean,
): CallWords {
  const { origin, host } = new URL(url);
  const kind = words.page.calls.kinds[attempt.resource ?? 'other'];
  const findings = found ? findingsInWords(found.diagnosis) : [];
  const untold = found?.isLast ? undecided(url, found.diagnosis) : words.page.calls.looking;
  return {
    key,
    origin,
    address: host,
    kind,
    attempt,
    findings,
    otherwise: isWaiting ? words.page.calls.waiting : untold,
  };
}

/** What is needed to know more. */
function undecided(url: string, diagnosis: Diagnosis): string {
  const target = parseNamedTarget(url);
  return target ? headlineOf(target, diagnosis, true).lede : '';
}
