import type { CauseId, DetailsOf } from '../diagnosis/causes/index.ts';
import type { Circumstances } from '../diagnosis/circumstances.ts';
import type { Finding } from '../diagnosis/diagnosis.ts';
import type { Step } from './step.ts';

/** The words of one cause, as functions of what it found. */
export interface CauseWords<Id extends CauseId> {
  /** One sentence that stands alone, without a full stop. */
  title(details: DetailsOf<Id>, circumstances: Circumstances): string;
  /** How we know. */
  why(details: DetailsOf<Id>, circumstances: Circumstances): string;
  steps(details: DetailsOf<Id>, circumstances: Circumstances): Step[];
}

/** A finding in words. */
export interface Told {
  title: string;
  why: string;
  steps: Step[];
}

/** A finding with what a person reads of it. */
export type ToldFinding = Finding & Told;
