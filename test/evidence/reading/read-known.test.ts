import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Evidence, evidenceSchema, factNames } from '../../../evidence/index.ts';
import { withNotUnderstood } from '../../../evidence/reading/not-understood.ts';
import { readKnown } from '../../../evidence/reading/read-known.ts';
import { cases } from '../../cases/cases.ts';
import { evidence, failed } from '../../diagnosis/evidence.ts';
import { fullValues } from './full-values.ts';
import { newerWords } from './newer-words.ts';

function read(written: unknown): Evidence | undefined {
  const { data, leftOut } = readKnown(evidenceSchema, written);
  return data && withNotUnderstood(data, leftOut);
}

/** What evidence is: without these it's none, whatever version wrote it. */
const isEssential = (path: readonly string[]) =>
  path.length === 1 && ['version', 'url', 'facts'].includes(String(path));

/** Between them they have every kind of every fact. */
const full = fullValues(evidenceSchema).map((one) => ({ ...(one as object), unknown: {} }));

const recorded = cases.map(({ id }) => JSON.parse(readFileSync(`test/cases/${id}.json`, 'utf8')));
const samples = [...full, ...recorded];

test.each(samples.map((sample, index) => ({ index, sample })))(
  'one word of a newer version leaves the rest as it is: $index',
  ({ sample }) => {
    const before = read(sample);
    expect(before).toBeDefined();
    const told = [...newerWords(sample)].filter(({ path }) => !isEssential(path));
    for (const { path, value } of told) expect(losses(before, read(value), path), path.join('.')).toEqual([]);
  },
);

/** Facts that are gone with the word at `path`, though they have nothing to do with it; and that one, if nobody says so. */
function losses(before: Evidence | undefined, after: Evidence | undefined, [part, name]: readonly string[]): string[] {
  if (!before || !after) return ['all'];
  const beside = factNames.filter((fact) => part !== 'facts' || fact !== name);
  const lost = beside.filter((fact) => JSON.stringify(after.facts[fact]) !== JSON.stringify(before.facts[fact]));
  const isSilent = part === 'facts' && name !== undefined && name in before.facts && !isTold(after, name);
  return [...lost, ...(isSilent ? [name] : [])];
}

function isTold({ facts, unknown }: Evidence, name: string): boolean {
  return name in facts !== (Reflect.get(unknown, name) === 'not-understood');
}

test('any number of new words leaves evidence that can be judged', () => {
  const mutated = fc.array(fc.nat(), { minLength: 1, maxLength: 8 }).chain((picks) =>
    fc.constantFrom(...samples).map((sample) =>
      picks.reduce<unknown>((value, pick) => {
        const all = [...newerWords(value)].filter(({ path }) => !isEssential(path));
        return all[pick % all.length]?.value;
      }, sample),
    ),
  );
  fc.assert(
    fc.property(mutated, (value) => read(value) !== undefined),
    { numRuns: 60 },
  );
});

const url = 'http://localhost:3000/';
const row = { address: '::1', result: 'refused' };

test.each([
  [
    'a word for anything else stands for it',
    { attempt: { ...failed('refused'), failure: 'bad-luck' } },
    { attempt: { ...failed('refused'), failure: 'other' } },
    {},
  ],
  [
    'so does the one it had no word of its own in',
    { connect: [row, { address: '127.0.0.1', result: 'filtered' }] },
    { connect: [row, { address: '127.0.0.1', result: 'failed' }] },
    {},
  ],
  [
    'what may be absent is',
    { services: [{ port: 1, risk: 'printer' }] },
    { services: [{ port: 1, addresses: [] }] },
    {},
  ],
  [
    'a date that cannot be read is absent',
    { certificate: { notAfter: 'May', subject: 'a' } },
    { certificate: { subject: 'a' } },
    {},
  ],
  [
    'a sign of another machine that only the newer knows is no sign',
    { session: [{ sign: 'moon-base' }, { sign: 'wsl' }] },
    { session: [{ sign: 'wsl' }] },
    {},
  ],
  [
    'a container in a new state is not taken for none',
    { containers: [{ engine: 'docker', name: 'a', state: 'melted', published: [] }] },
    {},
    { containers: 'not-understood' },
  ],
  [
    'a reply of a new kind is not taken for none',
    { replies: [{ address: '::1', scheme: 'http', outcome: { kind: 'song' } }] },
    {},
    { replies: 'not-understood' },
  ],
])('%s', (_, facts, known, unknown) => {
  expect(read({ ...evidence(url), facts })).toMatchObject({ facts: known, unknown });
  expect(Object.keys(read({ ...evidence(url), facts })?.facts ?? {})).toEqual(Object.keys(known));
});

test('a new reason why something is not known is still a reason', () => {
  const { unknown } = read({ ...evidence(url), unknown: { connect: 'asleep', owners: 'timed-out' } }) ?? {};
  expect(unknown).toEqual({ connect: 'not-understood', owners: 'timed-out' });
});

test.each([
  ['another version', { version: 2 }],
  ['no address', { url: undefined }],
  ['no facts', { facts: 7 }],
  ['a list', []],
])('%s is no evidence', (_, change) => {
  expect(read(Array.isArray(change) ? change : { ...evidence(url), ...change })).toBeUndefined();
});
