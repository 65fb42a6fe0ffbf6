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
   * Only statistics point at it: `total` reports had this symptom, and `count` of them this cause. It has no details. `isOfAll`: no report
   * with this symptom had this cause, so both numbers are of all reports.
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
  /** Certain before likely, and likely before what nothing points at; within that, the order of the catalogue. Possibilities come last. */
  findings: Finding[];
  undecided: Undecided[];
  evidence: Evidence;
}
