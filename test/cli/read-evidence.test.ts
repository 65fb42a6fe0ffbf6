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

test.each([
  ['no JSON', 'hello', /^a file is no JSON: /],
  ['nothing at all', '', /^a file is no JSON: /],
  ['half a file', changed({}).slice(0, -20), /^a file is no JSON: /],
  ['a list', '[]', /^a file is no evidence of version 1, the one this portside reads$/],
  ['null', 'null', /is no evidence of version 1/],
  ['a number', '7', /is no evidence of version 1/],
  ['an unknown version', changed({ version: 2 }), /is no evidence of version 1/],
  ['a version in words', changed({ version: '1' }), /is no evidence of version 1/],
  [
    'another shape',
    changed({ os: 'beos', facts: 7 }),
    /^a file does not fit the schema \(see portside schema\) at os \(one of linux, macos, windows, unknown\), facts \(object\)$/,
  ],
  [
    'a fact of another shape',
    changed({ facts: { connect: [{ address: 1 }] } }),
    /at facts\.connect\.0\.address \(string\), facts\.connect\.0\.result \(one of accepted, refused, /,
  ],
  ['an address of no page', changed({ url: 'file:///etc/hosts' }), /^file:\/\/\/etc\/hosts, in a file, is no /],
  [
    'a port out of range',
    changed({ url: 'http://localhost:65536/' }),
    /^http:\/\/localhost:65536\/, in a file, is no /,
  ],
])('%s is answered in one sentence', (_, content, sentence) => {
  expect(() => readEvidence(content, 'a file')).toThrow(UsageError);
  expect(() => readEvidence(content, 'a file')).toThrow(sentence);
});
