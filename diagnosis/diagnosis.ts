import type { Evidence, FactName } from '../evidence/index.ts';
import type { Certainty, Details, Stop } from './cause.ts';
import type { Symptom } from './symptom-of.ts';

/** A cause that was not ruled out. */
export interface Finding {
  cause: string;
  stop: Stop;
  certainty: Certainty;
  details: Details;
  /** Another finding says the same and more. */
  isIncluded?: true;
  /** It has no reason but how often such a failure is this, of all that people wrote about, and no details. */
  possibility?: { symptom: Symptom; count: number; total: number };
}

/** A cause that could not be judged, and the facts that would decide it. */
export interface Undecided {
  cause: string;
  missing: FactName[];
}

export interface Diagnosis {
  version: 1;
  url: string;
  /** Certain before likely; within that, the order of the catalogue. Last what has no reason but how often it is so. */
  findings: Finding[];
  undecided: Undecided[];
  evidence: Evidence;
}
