import { expect, test } from 'vitest';
import { readEvidence } from '../../cli/read-evidence.ts';
import { UsageError } from '../../cli/usage-error.ts';
import { evidence } from '../diagnosis/evidence.ts';

const recorded = evidence('http://127.0.0.1:3000/a');
const changed = (change: object) => JSON.stringify({ ...recorded, ...change });

test('evidence is read bare, or out of a diagnosis that holds it', () => {
  const { target, evidence: bare } = readEvidence(JSON.stringify(recorded), 'a file');
  expect(bare).toEqual(recorded);
  expect(target).toMatchObject({ host: '127.0.0.1', port: 3000, path: '/a' });
  expect(readEvidence(JSON.stringify({ version: 1, evidence: recorded }), 'a file').evidence).toEqual(recorded);
});

test('names that this version does not know are passed over, and named', () => {
  const facts = { conect: [], connect: [{ address: '::1', result: 'refused', errno: 111 }] };
  const { evidence: known, unread } = readEvidence(changed({ facts, unknown: { weather: 'fine' } }), 'a file');
  expect(known.facts).toEqual({ connect: [{ address: '::1', result: 'refused' }] });
  expect(unread).toEqual(['facts.conect', 'facts.connect.0.errno', 'unknown.weather']);
});

test('words and shapes that this version does not know are left out, and named with what belongs there', () => {
  const facts = {
    containers: [{ engine: 'pod', name: 'a', state: 'melted', published: [] }],
    session: [
      { sign: 'moon-base', since: 1 },
      { sign: 'wsl', host: 'a', since: 1 },
    ],
    replies: [{ address: '::1', scheme: 'http', outcome: { kind: 'song' } }],
    connect: [{ address: 1 }],
  };
  const { evidence: known, unread } = readEvidence(changed({ os: 'beos', facts }), 'a file');
  expect(known).toMatchObject({ os: 'unknown', facts: { session: [{ sign: 'wsl', host: 'a' }] } });
  expect(Object.keys(known.facts)).toEqual(['session']);
  expect(known.unknown).toEqual({ containers: 'not-understood', replies: 'not-understood', connect: 'not-understood' });
  expect(unread.map((place) => place.replace(/(?<=one of \w+(-\w+)?), .*(?=\))/, ''))).toEqual([
    'os (one of linux)',
    'facts.connect.0.address (string)',
    'facts.connect.0.result (one of accepted)',
    'facts.containers.0.engine (one of docker)',
    'facts.containers.0.state (one of created)',
    'facts.session.0.sign (one of ssh-login)',
    'facts.replies.0.outcome.kind (one of http)',
  ]);
});

test.each([
  ['no JSON', 'hello', /^a file isn't valid JSON: /],
  ['nothing at all', '', /^a file isn't valid JSON: /],
  ['half a file', changed({}).slice(0, -20), /^a file isn't valid JSON: /],
  ['a list', '[]', /^a file isn't version 1 evidence, the only version this portside reads$/],
  ['null', 'null', /isn't version 1 evidence/],
  ['a number', '7', /isn't version 1 evidence/],
  ['an unknown version', changed({ version: 2 }), /isn't version 1 evidence/],
  ['a version in words', changed({ version: '1' }), /isn't version 1 evidence/],
  [
    'another shape',
    changed({ os: 'beos', facts: 7 }),
    /^a file doesn't match the schema \(see portside schema\) at os \(one of linux, macos, windows, unknown\), facts \(object\)$/,
  ],
  ['an address of no page', changed({ url: 'file:///etc/hosts' }), /^file:\/\/\/etc\/hosts, in a file, isn't an /],
  [
    'a port out of range',
    changed({ url: 'http://localhost:65536/' }),
    /^http:\/\/localhost:65536\/, in a file, isn't an /,
  ],
])('%s is answered in one sentence', (_, content, sentence) => {
  expect(() => readEvidence(content, 'a file')).toThrow(UsageError);
  expect(() => readEvidence(content, 'a file')).toThrow(sentence);
});
