import type { Evidence } from '../evidence/index.ts';
import { alsoPossible } from './also-possible.ts';
import { causes } from './causes/index.ts';
import { diagnoseBy } from './diagnose-by.ts';
import type { Diagnosis } from './diagnosis.ts';

/** Judges evidence by every cause of the catalogue, and adds what else is possible. @throws RangeError as `diagnoseBy` does */
export function diagnose(evidence: Evidence): Diagnosis {
  const diagnosis = diagnoseBy(causes, evidence);
  return { ...diagnosis, findings: [...diagnosis.findings, ...alsoPossible(diagnosis, causes)] };
}
