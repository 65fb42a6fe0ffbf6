import type { Diagnosis } from '../../../diagnosis/diagnosis.ts';
import type { SeenFailure } from '../../../protocol/seen-failure.ts';

/** A diagnosis may take as long. */
const freshForMs = 60_000;

/** What is worth telling of a failure that a browser saw: undefined where none saw any, or where the address works by now. */
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
