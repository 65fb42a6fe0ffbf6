import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { symptomCountsFile } from '../../../dev/symptom-counts/symptom-counts-file.ts';

test('what such failures mostly are is as the cases count it today', () => {
  expect(readFileSync('diagnosis/knowledge/symptom-counts.ts', 'utf8'), 'run npm run count:symptoms').toBe(
    symptomCountsFile(),
  );
});
