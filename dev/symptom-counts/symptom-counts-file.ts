import { readFileSync } from 'node:fs';
import { readEvidence } from '../../cli/read-evidence.ts';
import { isPossibleCause } from '../../diagnosis/knowledge/possible-causes.ts';
import { symptomOf, symptoms } from '../../diagnosis/symptom-of.ts';
import { targetOf } from '../../evidence/address/target-of.ts';
import { cases } from '../../test/cases/cases.ts';

type Count = [cause: string, count: number];

const inAll = counted(cases);

/** What `diagnosis/knowledge/symptom-counts.ts` ought to hold: the cases of `test/cases`, counted by what was seen of them. */
export function symptomCountsFile(): string {
  const seen = cases.map((one) => ({ ...one, symptom: symptomIn(one.id) }));
  const rows = symptoms.map((symptom) => {
    const counts = counted(seen.filter((one) => one.symptom === symptom));
    const name = symptom.includes('-') ? `'${symptom}'` : symptom;
    return counts.length === 0 ? `  ${name}: [],\n` : `  ${name}: [\n${counts.map(line('    ')).join('')}  ],\n`;
  });
  return `import type { Symptom } from '../symptom-of.ts';

export type Counts = readonly (readonly [cause: string, count: number])[];

/**
 * Made by \`npm run count:symptoms\` from the cases that people wrote about (\`test/cases\`): how many of them have this symptom and this
 * cause. A tie goes to the cause that has more cases in all, then by name. The numbers are small, so
 * they order what is worth a look, and say nothing more. Not to be changed by hand.
 */
export const symptomCounts: Record<Symptom, Counts> = {
${rows.join('')}};

/** The same of all cases, whatever was seen: those that are said to be possible. */
export const countsInAll: Counts = [
${inAll
  .filter(([cause]) => isPossibleCause(cause))
  .map(line('  '))
  .join('')}];

export const casesInAll = ${cases.length};
`;
}

function symptomIn(id: string) {
  const { evidence } = readEvidence(readFileSync(`test/cases/${id}.json`, 'utf8'), id);
  const target = targetOf(evidence);
  return target && symptomOf(target, evidence.facts);
}

function counted(some: readonly { cause: string }[]): Count[] {
  const counts = [...Map.groupBy(some, ({ cause }) => cause)].map(([cause, group]): Count => [cause, group.length]);
  const all = (id: string) => cases.filter(({ cause }) => cause === id).length;
  return counts.sort(([one, a], [other, b]) => b - a || all(other) - all(one) || one.localeCompare(other));
}

function line(indent: string) {
  return ([cause, count]: Count) => `${indent}['${cause}', ${count}],\n`;
}
