import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../cli/read-evidence.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import { evidenceSchema } from '../../evidence/index.ts';
import planned from '../fixtures/catalogue-ids.json' with { type: 'json' };
import { isWrongButCertain } from '../zoo/outcome.ts';
import { cases, type RealCase } from './cases.ts';
import { type JudgedCase, judgedCase, sumUp } from './judged-case.ts';
import { newCases } from './new-cases.ts';
import { secondLook } from './second-look.ts';

/** The line to hold: what was reached on all cases. It only ever goes up, and `wrongButCertain` down. */
const reached = { rightFirst: 103, rightInThree: 108, wrongButCertain: 0 };
/** Of the new ones, likewise. */
const reachedOnNew = { rightFirst: 210, rightInThree: 219, wrongButCertain: 0 };
/** Of the second look, likewise. */
const reachedAtSecondLook = 11;

const all = [...cases, ...newCases];
const ids = all.map(({ id }) => id);

function read(id: string): string {
  return readFileSync(`test/cases/${id}.json`, 'utf8');
}

function judge(some: readonly RealCase[]): JudgedCase[] {
  return some.map((real) => judgedCase(real, diagnose(readEvidence(read(real.id), real.id).evidence)));
}

describe('the real cases', () => {
  test('have a file of evidence each, and no file is left over', () => {
    const files = readdirSync('test/cases').filter((file) => file.endsWith('.json'));
    expect(files.sort()).toEqual(ids.map((id) => `${id}.json`).sort());
    expect(new Set(ids).size).toBe(all.length);
  });

  test('expect causes of the catalogue, and say where they come from', () => {
    const causes = planned.map(({ id }) => id);
    for (const { cause, alsoTrue = [], source, note } of all) {
      expect(causes).toEqual(expect.arrayContaining([cause, ...alsoTrue]));
      expect(source).toMatch(/^https?:\/\//);
      expect(note).toMatch(/^["\p{L}\d].*\.$/su);
    }
  });

  test.each(ids)('%s says what the vocabulary has words for, and nothing that is passed over', (id) => {
    const written = JSON.parse(read(id));
    expect(evidenceSchema.parse(written)).toMatchObject(written);
  });
});

describe.each([
  { name: 'the real cases', some: cases, least: reached },
  { name: 'the new ones', some: newCases, least: reachedOnNew },
])('what is said of $name', ({ some, least }) => {
  const judged = judge(some);

  test('is as good as it was', () => {
    const { rightFirst, rightInThree } = sumUp(judged);
    expect(rightFirst).toBeGreaterThanOrEqual(least.rightFirst);
    expect(rightInThree).toBeGreaterThanOrEqual(least.rightInThree);
  });

  test('is never wrong and certain', () => {
    const wrong = judged.filter(isWrongButCertain);
    const told = wrong.map(({ id, found }) => `${id}: ${found?.findings.map(({ cause }) => cause)}`);
    expect(wrong.length, told.join('\n')).toBeLessThanOrEqual(least.wrongButCertain);
  });
});

describe('the second look', () => {
  const judgements = secondLook.map((one) => ({ ...one, said: diagnose(one.evidence) }));

  test('gives each its name and a reason', () => {
    expect(new Set(secondLook.map(({ name }) => name)).size).toBe(secondLook.length);
    for (const { right, why } of secondLook) {
      expect(right.length).toBeGreaterThan(0);
      expect(why).toMatch(/^\S.*\.$/s);
    }
  });

  test('is as good as it was', () => {
    const right = judgements.filter(({ right: causes, said }) => causes.includes(said.findings[0]?.cause ?? ''));
    expect(right.length).toBeGreaterThanOrEqual(reachedAtSecondLook);
  });

  test('is never wrong and certain', () => {
    const wrong = judgements.filter(({ right: causes, said }) =>
      said.findings.some(({ cause, certainty }) => certainty === 'certain' && !causes.includes(cause)),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});
