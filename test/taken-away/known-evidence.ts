import { readFileSync } from 'node:fs';
import { readEvidence } from '../../cli/read-evidence.ts';
import type { Evidence } from '../../evidence/index.ts';
import { cases, type RealCase } from '../cases/cases.ts';
import { newCases } from '../cases/new-cases.ts';
import { secondLook } from '../cases/second-look.ts';
import { readRecorded } from '../zoo/record-evidence.ts';

/** Evidence whose cause is known. */
export interface KnownEvidence {
  name: string;
  /** The causes that may stand first; none where no cause of the catalogue holds. */
  right: readonly string[];
  /** True as well, so that they may be called certain. */
  alsoTrue: readonly string[];
  evidence: Evidence;
}

/** All evidence of this repository: the real cases, the second look, and what was recorded in the zoo. */
export function knownEvidence(): KnownEvidence[] {
  const real = cases.map(evidenceOf);
  const again = secondLook.map(({ name, right, evidence }) => ({ name, right, alsoTrue: [], evidence }));
  const recorded = (['chromium', 'firefox'] as const).flatMap((browser) =>
    readRecorded('test/recorded', browser, 'helper').flatMap(({ world, cause, alsoTrue = [], evidence }) =>
      evidence ? [{ name: `${browser}: ${world}`, right: cause === 'none' ? [] : [cause], alsoTrue, evidence }] : [],
    ),
  );
  return [...real, ...again, ...recorded];
}

/** That of the new cases: most have so few facts that nothing is left to tell a cause from when one is taken. */
export function newEvidence(): KnownEvidence[] {
  return newCases.map(evidenceOf);
}

function evidenceOf({ id, cause, alsoTrue = [] }: RealCase): KnownEvidence {
  const { evidence } = readEvidence(readFileSync(`test/cases/${id}.json`, 'utf8'), id);
  return { name: id, right: [cause], alsoTrue, evidence };
}
