import type { Evidence } from '../evidence/index.ts';
import { causes } from './causes/index.ts';
import { diagnoseBy } from './diagnose-by.ts';
import type { Diagnosis } from './diagnosis.ts';

/** Judges evidence by every cause of the catalogue. @throws RangeError as `diagnoseBy` does */
export function diagnose(evidence: Evidence): Diagnosis {
  return diagnoseBy(causes, evidence);
}
