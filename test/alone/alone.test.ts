import { describe, expect, test } from 'vitest';
import { circumstancesOf } from '../../diagnosis/circumstances.ts';
import { possibleCause, possibleIds } from '../../diagnosis/knowledge/possible-causes.ts';
import { symptomCounts } from '../../diagnosis/knowledge/symptom-counts.ts';
import { symptomOf } from '../../diagnosis/symptom-of.ts';
import { isWrongButCertain } from '../zoo/outcome.ts';
import { readRecorded } from '../zoo/record-evidence.ts';
import { judgedAlone, sumUp } from './judged-alone.ts';

/** The lines to hold, of what was recorded: shares only ever go up, and what is wrong and certain down. */
const reached = { chromium: 0.825, firefox: 0.829 };

describe.each(['chromium', 'firefox'] as const)('without the helper, %s', (browser) => {
  const judged = judgedAlone(browser);

  test('tells the cause among the first three', () => {
    expect(sumUp(judged).shareInThree).toBeGreaterThanOrEqual(reached[browser]);
  });

  test('calls nothing certain that is not so', () => {
    const wrong = judged.filter(isWrongButCertain);
    expect(wrong.map(({ world }) => world)).toEqual([]);
  });
});

test('a cause is possible where a case or a world has looked like it', () => {
  const seen = (['chromium', 'firefox'] as const)
    .flatMap((browser) => readRecorded('test/recorded', browser, 'alone'))
    .flatMap(({ cause, evidence }) =>
      evidence ? [`${cause}: ${symptomOf(circumstancesOf(evidence).target, evidence.facts)}`] : [],
    );
  const unproven = possibleIds.flatMap((id) =>
    possibleCause(id)
      .looks.filter((symptom) => !symptomCounts[symptom].some(([cause]) => cause === id))
      .map((symptom) => `${id}: ${symptom}`)
      .filter((look) => !seen.includes(look)),
  );
  expect(unproven).toEqual([]);
});
