import { expect, test } from 'vitest';
import { diagnosisAsJson } from '../../cli/print-diagnosis.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import { factNames } from '../../evidence/index.ts';
import { evidence } from '../diagnosis/evidence.ts';
import { faults } from '../diagnosis/faults.ts';
import { misfits, type Schema } from './misfits.ts';
import { runPortside } from './run-portside.ts';

const { output, exitCode } = await runPortside(['schema']);
const schema: Schema = JSON.parse(output);

test('is JSON Schema of today', () => {
  expect(exitCode).toBe(0);
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
});

test('describes every fact, and what may stay undecided', () => {
  const facts = schema.properties?.evidence?.properties?.facts?.properties ?? {};
  expect(Object.keys(facts)).toEqual([...factNames]);
  expect(schema.required).toEqual(['version', 'url', 'findings', 'undecided', 'evidence']);
});

test.each(faults)('the diagnosis of $fault fits it', ({ url, facts }) => {
  expect(misfits(schema, JSON.parse(diagnosisAsJson(diagnose(evidence(url, facts)))))).toEqual([]);
});

test.each([
  ['another version', { version: 2 }, 'version'],
  ['a certainty nobody knows', { findings: [{ certainty: 'sure' }] }, 'findings.0.certainty'],
  ['a missing list', { undecided: undefined }, 'undecided'],
  ['a number for a word', { url: 7 }, 'url'],
])('%s does not', (_, change, place) => {
  const diagnosis = { ...diagnose(evidence('http://localhost:3000/')), ...change };
  expect(misfits(schema, JSON.parse(JSON.stringify(diagnosis)))).toContain(place);
});
