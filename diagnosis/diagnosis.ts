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
  /**
   * It has no reason but how often such a failure is this, of those that people wrote about, and no details. `isOfAll`: none of them was
   * seen like this, so `count` and `total` are of all.
   */
  possibility?: { symptom: Symptom; count: number; total: number; isOfAll?: true };
}

/** A cause that could not be judged, and the facts that would decide it. */
export interface Undecided {
  cause: string;
  missing: FactName[];
}

export interface Diagnosis {
  version: 1;
  url: string;
  /** Certain before likely, and likely before what nothing points at; within that, the order of the catalogue. Last what has no reason but how often it is so. */
  findings: Finding[];
  undecided: Undecided[];
  evidence: Evidence;
}
