import { diagnose } from '../../diagnosis/diagnose.ts';
import type { BrowserName } from '../browsers/browser.ts';
import { type Grade, gradeOf, grades, isWrongButCertain, type Judged } from '../zoo/outcome.ts';
import { readRecorded } from '../zoo/record-evidence.ts';

export interface JudgedAlone extends Judged {
  world: string;
}

/** The worlds of the zoo as this browser once saw them without the helper, judged by today's causes. */
export function judgedAlone(browser: BrowserName): JudgedAlone[] {
  return readRecorded('test/recorded', browser, 'alone').map(({ world, cause, alsoTrue = [], evidence }) => ({
    world,
    cause,
    alsoTrue,
    found: { findings: evidence ? diagnose(evidence).findings : [], hasArrived: cause === 'works-now' },
  }));
}

export type Sums = Record<Grade | 'wrongButCertain', number> & { shareInThree: number };

export function sumUp(judged: readonly JudgedAlone[]): Sums {
  const count = (wanted: Grade) => judged.filter((one) => gradeOf(one) === wanted).length;
  const sums = Object.fromEntries(grades.map((grade) => [grade, count(grade)])) as Record<Grade, number>;
  return {
    ...sums,
    wrongButCertain: judged.filter(isWrongButCertain).length,
    shareInThree: (sums.right + sums['in-three']) / judged.length,
  };
}
