import type { Diagnosis } from '../../../diagnosis/diagnosis.ts';
import type { SeenFailure } from '../../../protocol/seen-failure.ts';

/** A diagnosis may take this long. */
const freshForMs = 60_000;

/** What to note of a failure that the browser saw; undefined if it saw none, or if the address works by now. */
export function seenFailureOf({ findings: [first], evidence }: Diagnosis): SeenFailure | undefined {
  const { attempt } = evidence.facts;
  if (!attempt || first?.stop === 'none') return undefined;
  const { browser, outcome, at = evidence.at } = attempt;
  // Checked again later: nothing failed since.
  if (Date.parse(evidence.at) - Date.parse(at) > freshForMs) return undefined;
  return {
    ...(browser && { browser }),
    ...(outcome === 'failed' && { failure: attempt.failure, ...(attempt.code && { code: attempt.code }) }),
    ...(outcome === 'pending' && { failure: 'pending' }),
    ...(outcome === 'answered' && { status: attempt.status }),
    ...(first && { cause: first.cause }),
  };
}
