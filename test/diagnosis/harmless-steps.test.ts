import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../cli/read-evidence.ts';
import type { Cause } from '../../diagnosis/cause.ts';
import { causes } from '../../diagnosis/causes/index.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import { programKind } from '../../diagnosis/knowledge/program-kinds.ts';
import { parseTarget } from '../../evidence/address/target.ts';
import type { Facts, OperatingSystem } from '../../evidence/index.ts';
import type { Process } from '../../evidence/port/owners.ts';
import { findingsInWords, inWords } from '../../words/report/in-words.ts';
import type { Step } from '../../words/step.ts';
import { dependedOn, endsProgram, processesIn } from './depended-on.ts';
import { answered, at, connect, failed, http, listeners, owner, pending, rememberedShop, reply } from './evidence.ts';

const url = 'http://localhost:3000/';
const target = parseTarget(url);
const systems: OperatingSystem[] = ['linux', 'windows'];
const own: Process = { pid: 4711, program: 'bun', framework: 'bun', folder: '~/code/shop' };

const base = {
  connect: connect({ '127.0.0.1': 'accepted', '::1': 'accepted' }),
  listeners: listeners('0.0.0.0:3000', '[::]:3000'),
};
const published = { hostPort: 3000, containerPort: 80 };
const container = { engine: 'docker' as const, name: 'web', state: 'running' as const, published: [published] };

/** Every way for a program to be on the port, or to be missed there, that has led to a step which ends one. */
const situations: Record<string, (process: Process) => Partial<Facts>> = {
  'has the port that another server asked for': (process) => ({
    ...base,
    attempt: failed('error-reply'),
    owners: [owner('127.0.0.1', process)],
    expected: [{ process: own, reason: 'names-port', listensOn: [], bindError: 'EADDRINUSE' }],
  }),
  'has the port of a server that moved': (process) => ({
    ...base,
    attempt: failed('error-reply'),
    owners: [owner('127.0.0.1', process)],
    expected: [{ process: own, reason: 'remembered', listensOn: [{ address: '127.0.0.1', port: 3001 }] }],
    remembered: rememberedShop,
  }),
  'has the port of a container': (process) => ({
    ...base,
    attempt: failed('error-reply'),
    owners: [owner('0.0.0.0', process)],
    containers: [container],
  }),
  'shares the port, and is met': (process) => ({
    attempt: failed('empty'),
    connect: base.connect,
    listeners: listeners('[::1]:3000', '127.0.0.1:3000'),
    owners: [owner('::1', process), owner('127.0.0.1', own)],
    replies: [reply('http://[::1]', { kind: 'closed' }), reply('http://127.0.0.1', http(200))],
  }),
  'is silent': (process) => ({
    ...base,
    attempt: pending(),
    owners: [owner('0.0.0.0', process)],
    replies: [reply('http://127.0.0.1', { kind: 'silent' }), reply('http://[::1]', { kind: 'silent' })],
  }),
  'takes no more connections': (process) => ({
    attempt: pending(),
    connect: connect({ '127.0.0.1': 'silent', '::1': 'refused' }),
    listeners: [{ address: '0.0.0.0', port: 3000, waiting: 6 }],
    owners: [owner('0.0.0.0', process)],
    stall: [{ address: '127.0.0.1', client: 'syn-sent', queueOverflows: 3, retransmits: 2 }],
  }),
  'is halted': (process) => ({
    ...base,
    attempt: pending(),
    owners: [owner('::', { ...process, state: 'stopped' })],
    replies: [reply('http://127.0.0.1', { kind: 'silent' }), reply('http://[::1]', { kind: 'silent' })],
  }),
  'was left behind': (process) => ({
    ...base,
    attempt: failed('reset'),
    owners: [owner('127.0.0.1', process)],
    forwarders: [
      { program: process.program, pid: process.pid, from: { address: '127.0.0.1', port: 3000 }, orphaned: true },
    ],
    replies: [reply('http://127.0.0.1', { kind: 'reset' }), reply('http://[::1]', { kind: 'reset' })],
  }),
  'hangs up': (process) => ({
    ...base,
    attempt: failed('empty'),
    owners: [owner('0.0.0.0', process)],
    replies: [reply('http://127.0.0.1', { kind: 'closed' }), reply('http://[::1]', { kind: 'closed' })],
  }),
  'was here before, and runs': (process) => ({
    attempt: failed('refused'),
    connect: connect({ '127.0.0.1': 'refused', '::1': 'refused' }),
    listeners: [],
    remembered: { ...process, lastAnsweredAt: '2026-11-22T13:00:00.000Z', isRunning: true },
  }),
};

/** By every cause, whatever the others say. */
function stepsOf(facts: Partial<Facts>, os: OperatingSystem): (Step & { cause: string })[] {
  if (!target) throw new Error(`no address: ${url}`);
  return causes.flatMap(({ id, stop, examine }: Cause) => {
    const judgement = examine({ target, os, at }, facts);
    if (!('details' in judgement)) return [];
    const { certainty, details } = judgement;
    const { steps } = inWords({ cause: id, stop, certainty, details }, { target, os, at });
    return steps.map((step) => ({ ...step, cause: id }));
  });
}

function endingSteps(facts: Partial<Facts>): string[] {
  return systems.flatMap((os) =>
    stepsOf(facts, os).flatMap(({ cause, command }) =>
      command && endsProgram(command) ? [`${cause}: ${command}`] : [],
    ),
  );
}

describe('no step of any cause ends a program that others depend on, where it', () => {
  const programs = Object.values(dependedOn).flat();
  test.each(Object.entries(situations))('%s', (_, factsOf) => {
    const harm = programs.flatMap((program) =>
      endingSteps(factsOf({ ...program, pid: 812 })).map((step) => `${program.program}: ${step}`),
    );
    expect(harm).toEqual([]);
  });

  test('shares the port, halted, beside a server that works', () => {
    const halted: Process = { pid: 99, program: 'bun', folder: '~/code/old', state: 'stopped' };
    const facts = {
      attempt: answered(404, 'firefox'),
      connect: base.connect,
      listeners: listeners('[::1]:3000', '127.0.0.1:3000'),
      remembered: { pid: 99, program: 'bun', folder: '~/code/old' },
      owners: [owner('::1', halted), owner('127.0.0.1', own)],
      replies: [reply('http://[::1]', { kind: 'silent' }), reply('http://127.0.0.1', http(404))],
    };
    expect(endingSteps(facts).filter((step) => step.includes('4711'))).toEqual([]);
    expect(stepsOf(facts, 'linux').map(({ command }) => command)).toContain('kill -CONT 99');
  });
});

/** What shows that the tests above look where such steps are said. */
test('a program of the person’s own may be ended in each cause that frees a port', () => {
  const ended = Object.values(situations).flatMap((factsOf) => endingSteps(factsOf({ pid: 812, program: 'socat' })));
  const saying = [...new Set(ended.map((step) => step.replace(/:.*/, '')))].sort();
  expect(saying).toEqual([
    'accept-queue-full',
    'duplicate-listener',
    'forwarder-orphaned',
    'port-taken',
    'server-hung',
    'server-suspended',
  ]);
});

test('no recorded case is told to end a program that others depend on', () => {
  const harm = readdirSync('test/cases')
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const { evidence } = readEvidence(readFileSync(`test/cases/${file}`, 'utf8'), file);
      const processes = processesIn(evidence.facts);
      const isDependedOn = processes.some((process) => programKind(process));
      // Beside one of those, a program of the person's own may be ended, by its number.
      const ownIds = processes.flatMap((process) => (process.pid && !programKind(process) ? [process.pid] : []));
      // Restarts the service that hands out reservations, and its step says what loses its network meanwhile.
      const restartsNat = (command: string) => command === 'cmd /c "net stop winnat && net start winnat"';
      const endsOwn = (command: string) => restartsNat(command) || ownIds.some((pid) => command === `kill ${pid}`);
      const steps = findingsInWords(diagnose(evidence)).flatMap(({ steps }) => steps);
      const ending = steps.flatMap(({ command }) => (command && endsProgram(command) ? [command] : []));
      return isDependedOn ? ending.filter((command) => !endsOwn(command)).map((command) => `${file}: ${command}`) : [];
    });
  expect(harm).toEqual([]);
});
