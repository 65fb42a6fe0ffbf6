import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnose } from '../../diagnosis/diagnose.ts';
import { evidenceSchema } from '../../evidence/index.ts';
import { withNotUnderstood } from '../../evidence/reading/not-understood.ts';
import { readKnown } from '../../evidence/reading/read-known.ts';
import { newerWords } from '../evidence/reading/newer-words.ts';
import { isWrongButCertain } from '../zoo/outcome.ts';
import { cases, type RealCase } from './cases.ts';
import { judgedCase } from './judged-case.ts';

/** Places whose new word could not be read, and which made the case wrong and certain. */
function misledBy(real: RealCase): { misled: string[]; tried: number } {
  const misled: string[] = [];
  let tried = 0;
  for (const { path, value } of newerWords(JSON.parse(readFileSync(`test/cases/${real.id}.json`, 'utf8')))) {
    const { data, leftOut, issues } = readKnown(evidenceSchema, value);
    if (!data || issues.length === 0) continue;
    tried += 1;
    if (isWrongButCertain(judgedCase(real, diagnose(withNotUnderstood(data, leftOut))))) misled.push(path.join('.'));
  }
  return { misled, tried };
}

test.each(cases)('a word that this version does not know does not make $id wrong and certain', (real) => {
  const { misled, tried } = misledBy(real);
  expect(misled).toEqual([]);
  expect(tried).toBeGreaterThan(0);
});
