import type { Evidence, FactName } from '../evidence/index.ts';
import { parseNamedTarget, type Target } from '../evidence/target.ts';
import type { Cause, Certainty, Circumstances, Details, Step, Stop } from './cause.ts';
import { causes } from './causes/index.ts';

/** A cause that was not ruled out, with its words. */
export interface Finding {
  cause: string;
  stop: Stop;
  certainty: Certainty;
  title: string;
  why: string;
  steps: Step[];
  details: Details;
}

/** A cause that could not be judged, and the facts that would decide it. */
interface Undecided {
  cause: string;
  missing: FactName[];
}

export interface Diagnosis {
  version: 1;
  url: string;
  /** Certain before likely; within that, the order of the catalogue. */
  findings: Finding[];
  undecided: Undecided[];
  evidence: Evidence;
}

/**
 * Judges evidence by every cause of the catalogue. Pure: the same evidence gives the same diagnosis.
 * @throws RangeError when `evidence.url` is no http(s) or ws(s) address; whoever reads evidence from outside checks that first.
 */
export function diagnose(evidence: Evidence, catalogue: readonly Cause[] = causes): Diagnosis {
  const target = parseNamedTarget(evidence.url);
  if (!target) throw new RangeError(`not an address of a page: ${evidence.url}`);
  const circumstances = circumstancesOf(target, evidence);
  const findings: Finding[] = [];
  const undecided: Undecided[] = [];
  for (const { id: cause, stop, examine } of catalogue) {
    const judgement = examine(circumstances, evidence.facts);
    if (judgement.certainty === 'undecided') undecided.push({ cause, missing: [judgement.missing] });
    else if ('say' in judgement) {
      const { certainty, details, say } = judgement;
      findings.push({ cause, stop, certainty, details, ...say(circumstances) });
    }
  }
  findings.sort((one, other) => rank(one.certainty) - rank(other.certainty));
  return { version: 1, url: evidence.url, findings, undecided, evidence };
}

function circumstancesOf(target: Target, { os, at, facts }: Evidence): Circumstances {
  return { target, os, at, ...(facts.attempt && { browser: facts.attempt.browser }) };
}

function rank(certainty: Certainty): number {
  return certainty === 'certain' ? 0 : 1;
}
