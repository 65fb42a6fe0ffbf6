import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { gradeOf, isWrongButCertain, type Judged } from '../zoo/outcome.ts';
import type { RealCase } from './cases.ts';

/** One case, and what Portside says of it. */
export interface JudgedCase extends Judged {
  id: string;
  /** Causes that could not be judged, and the facts they miss. */
  undecided: Diagnosis['undecided'];
}

export function judgedCase(
  real: Pick<RealCase, 'id' | 'cause' | 'alsoTrue'>,
  said: Pick<Diagnosis, 'findings' | 'undecided'>,
): JudgedCase {
  const { id, cause, alsoTrue = [] } = real;
  return { id, cause, alsoTrue, found: { findings: said.findings, hasArrived: false }, undecided: said.undecided };
}

interface Sums {
  rightFirst: number;
  rightInThree: number;
  undecided: number;
  wrongButCertain: number;
}

export function sumUp(judged: readonly JudgedCase[]): Sums {
  const count = (...grades: string[]) => judged.filter((one) => grades.includes(gradeOf(one))).length;
  return {
    rightFirst: count('right'),
    rightInThree: count('right', 'in-three'),
    undecided: count('undecided'),
    wrongButCertain: judged.filter(isWrongButCertain).length,
  };
}
