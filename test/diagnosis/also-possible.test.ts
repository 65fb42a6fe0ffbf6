import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../cli/read-evidence.ts';
import { causes } from '../../diagnosis/causes/index.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import { symptomCounts } from '../../diagnosis/knowledge/symptom-counts.ts';
import { type Symptom, symptomOf } from '../../diagnosis/symptom-of.ts';
import { targetOf } from '../../evidence/address/target-of.ts';
import type { Facts, OperatingSystem } from '../../evidence/index.ts';
import { possibleWords } from '../../words/en/faults/possible-words.ts';
import { findingsInWords } from '../../words/report/in-words.ts';
import { cases } from '../cases/cases.ts';
import { answered, bothRefuse, connect, evidence, failed, listeners, owner, pending, reply } from './evidence.ts';

const ids: string[] = causes.map(({ id }) => id);

function said(facts: Partial<Facts>, url = 'http://127.0.0.1:62893/', os: OperatingSystem = 'linux') {
  return findingsInWords(diagnose(evidence(url, facts, os)));
}

function named(facts: Partial<Facts>, url?: string, os?: OperatingSystem): string[] {
  return said(facts, url, os).map(({ cause }) => cause);
}

const stranger = { port: 8080, addresses: ['127.0.0.1'], web: true };
const refused = { attempt: failed('refused'), connect: bothRefuse, remembered: null };
const closed = [reply('http://127.0.0.1', { kind: 'closed' })];
const silent = [reply('http://127.0.0.1', { kind: 'silent' })];

describe('what such failures mostly are', () => {
  test('is as the cases count it', () => {
    const counted: Partial<Record<Symptom, Map<string, number>>> = {};
    const inAll = Map.groupBy(cases, ({ cause }) => cause);
    for (const { id, cause } of cases) {
      const { evidence: read } = readEvidence(readFileSync(`test/cases/${id}.json`, 'utf8'), id);
      const target = targetOf(read);
      const symptom = target && symptomOf(target, read.facts);
      if (!symptom) continue;
      counted[symptom] ??= new Map();
      counted[symptom].set(cause, (counted[symptom].get(cause) ?? 0) + 1);
    }
    const all = (id: string) => inAll.get(id)?.length ?? 0;
    const sorted = Object.entries(counted).map(([symptom, counts]) => [
      symptom,
      [...counts].sort(
        ([one, a], [other, b]) => b - a || all(other) - all(one) || ids.indexOf(one) - ids.indexOf(other),
      ),
    ]);
    expect(symptomCounts).toEqual(Object.fromEntries(sorted));
  });

  test('has words for causes of the catalogue', () => {
    expect(ids).toEqual(expect.arrayContaining(Object.keys(possibleWords)));
  });

  test.each(Object.entries(possibleWords))('%s is put as a possibility, with a way to find out', (_, words) => {
    for (const os of ['linux', 'macos', 'windows', 'unknown'] as const) {
      const { title, step } = words(80, os);
      expect(title).toMatch(/^\p{Lu}.*\bmay\b.{6,60}[^.!?:]$/u);
      expect(step.text).toMatch(/^\p{Lu}.{20,}[.:]$/su);
      expect(step.text.endsWith(':')).toBe(step.command !== undefined);
    }
  });
});

describe('beside what was seen', () => {
  test('the only server besides comes before "nothing is listening", and one of several strangers after it', () => {
    const alone = said({ ...refused, services: [stranger] });
    expect(alone.map(({ cause }) => cause).slice(0, 2)).toEqual(['wrong-port', 'nothing-listening']);
    const several = said({ ...refused, services: [stranger, { ...stranger, port: 9090 }] });
    expect(several.map(({ cause }) => cause).slice(0, 2)).toEqual(['nothing-listening', 'wrong-port']);
    expect(several[1]).toMatchObject({ certainty: 'likely', title: 'The server may be on a port other than 62893' });
  });

  test('where a connection was accepted, no rule drops its packets', () => {
    const stuck = { attempt: pending(), replies: silent };
    expect(named({ ...stuck, connect: connect({ '127.0.0.1': 'accepted' }) })).not.toContain('firewall-drop');
  });

  test('without another server nothing is said of other ports', () => {
    expect(named({ ...refused, services: [] })).not.toContain('wrong-port');
  });

  const rows: [string, Partial<Facts>, string[]][] = [
    ['a refusal', { ...refused, services: [] }, ['nothing-listening', 'container-not-published', 'on-another-machine']],
    [
      'a connection that is closed',
      { attempt: failed('empty'), replies: closed, connect: [] },
      ['server-drops-connection', 'container-wrong-port', 'container-loopback-bound'],
    ],
    [
      'a page that keeps loading',
      { attempt: pending(), connect: [], replies: silent },
      ['server-hung', 'server-suspended', 'firewall-drop'],
    ],
  ];

  test.each(rows)('%s has two more', (_, facts, expected) => {
    expect(named(facts)).toEqual(expected);
  });

  test('a port with privilege may not be had', () => {
    expect(named({ ...refused, services: [] }, 'http://localhost:80/')).toContain('port-reserved');
    expect(named({ ...refused, services: [] }, 'http://localhost:5000/', 'windows')).toContain('port-reserved');
    expect(named({ ...refused, services: [] }, 'http://localhost:5000/', 'macos')).not.toContain('port-reserved');
  });

  test('a server may be suspended where nobody told its state, and not where it runs', () => {
    const stuck = (state?: 'sleeping') => ({
      attempt: pending(),
      connect: connect({ '127.0.0.1': 'accepted' }),
      replies: silent,
      owners: [owner('127.0.0.1', { program: 'dotnet', ...(state && { state }) })],
    });
    expect(named(stuck(), undefined, 'windows')).toContain('server-suspended');
    expect(named(stuck('sleeping'), undefined, 'linux')).not.toContain('server-suspended');
  });

  test('WSL is for Windows alone', () => {
    const facts = { ...refused, services: [], reservations: { privilegedBelow: 0 }, session: [] };
    expect(named(facts, undefined, 'linux')).not.toContain('wsl-forwarding-broken');
  });

  test('nothing is added to what is certain, to a reason, or to a page that came', () => {
    const table = { listeners: [], containers: [], runtimes: [], services: [], expected: [], session: [] };
    expect(named({ ...refused, ...table })).toEqual(['nothing-listening']);
    expect(named({ attempt: failed('refused'), listeners: listeners('[::1]:62893') })).toEqual(['ipv6-only-listener']);
    expect(named({ attempt: answered(200) })).toEqual([]);
  });

  test('what the helper rules out is not possible any more', () => {
    const known = { containers: [], session: [], runtimes: [] };
    expect(named({ ...refused, services: [], ...known })).toEqual(['nothing-listening']);
  });
});
