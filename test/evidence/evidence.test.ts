import { expect, test } from 'vitest';
import { evidenceSchema, factNames } from '../../evidence/index.ts';
import { certificate, evidence, failed } from '../diagnosis/evidence.ts';
import { faults } from '../diagnosis/faults.ts';

test.each(faults)('the evidence of $fault survives a file', ({ url, facts }) => {
  const recorded = evidence(url, facts);
  expect(evidenceSchema.parse(JSON.parse(JSON.stringify(recorded)))).toEqual(JSON.parse(JSON.stringify(recorded)));
});

test('older evidence without a word on what is unknown can still be read', () => {
  const { unknown, ...old } = evidence('http://localhost:3000/');
  expect(unknown).toEqual({});
  expect(evidenceSchema.parse(old).unknown).toEqual({});
});

test('whoever writes evidence by hand leaves out what a report does not tell', () => {
  const { os, at, facts } = evidenceSchema.parse({
    version: 1,
    url: 'https://localhost:3000/',
    facts: {
      attempt: { outcome: 'failed', failure: 'cert-expired' },
      remembered: { program: 'node' },
      network: { loopback: { up: true, addresses: ['127.0.0.1'] } },
      owners: [{ address: '::', process: { program: 'node' } }],
      certificate: { notAfter: '2021-01-13T00:00:00Z' },
      stall: [{ address: '127.0.0.1', client: 'syn-sent', queueOverflows: 4 }],
      services: [{ port: 5173 }],
    },
  });
  expect(os).toBe('unknown');
  expect(Math.abs(Date.now() - Date.parse(at))).toBeLessThan(60_000);
  expect(facts.owners).toEqual([{ address: '::', process: { program: 'node' }, parents: [] }]);
});

test.each([
  ['another version', { version: 2 }],
  ['a time that is none', { at: 'yesterday' }],
  ['an operating system nobody knows', { os: 'beos' }],
  ['a fact of another shape', { facts: { connect: [{ address: '127.0.0.1', result: 'maybe', elapsedMs: 1 }] } }],
  ['a failure nobody knows', { facts: { attempt: { ...failed('refused'), failure: 'bad luck' } } }],
  ['a certificate with a date that is none', { facts: { certificate: { ...certificate(), notAfter: 'May' } } }],
  ['a reason nobody knows', { unknown: { connect: 'no idea' } }],
])('%s is not read as evidence', (_, change) => {
  expect(evidenceSchema.safeParse({ ...evidence('http://localhost:3000/'), ...change }).success).toBe(false);
});

test('facts that a newer version may know are left out, not refused', () => {
  const newer = { ...evidence('http://localhost:3000/'), facts: { weather: 'fine' }, unknown: { tide: 'timed-out' } };
  expect(evidenceSchema.parse(newer)).toMatchObject({ facts: {}, unknown: {} });
  expect(factNames).not.toContain('weather');
});
