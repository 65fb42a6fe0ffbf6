import { expect, test } from 'vitest';
import { isShutOut } from '../../../../diagnosis/reading/port/other-family.ts';
import { parseTarget } from '../../../../evidence/address/target.ts';
import type { Facts } from '../../../../evidence/index.ts';
import { rebindStep } from '../../../../words/en/steps/rebind-step.ts';
import { answered, connect, failed, listeners, vite } from '../../evidence.ts';

const asked = '127.0.0.1';
const open = '::1';

function shutOut(url: string, facts: Partial<Facts>) {
  const target = parseTarget(url);
  if (!target) throw new Error(url);
  const { listeners: bound, attempt, refusal, replies, resolution } = facts;
  const results = facts.connect ?? connect({ [asked]: 'refused', [open]: 'accepted' });
  const known = { target, connect: results, listeners: bound, attempt, refusal, replies, resolution };
  return isShutOut(known, { asked, open });
}

const literal = 'http://127.0.0.1:3000/';
const refusedBy = (resetsSent: number) => [{ address: asked, resetsSent, unreachablesSent: 0 }];

test.each([
  ['no listener covers the address asked for', literal, { listeners: listeners('[::1]:3000') }, 'yes'],
  [
    'nobody tried the other address, and the only listener is there',
    literal,
    { connect: connect({ [asked]: 'refused' }), listeners: listeners('[::1]:3000') },
    'maybe',
  ],
  [
    'nobody tried the other address, and nobody listens',
    literal,
    { connect: connect({ [asked]: 'refused' }), listeners: listeners() },
    'no',
  ],
  [
    'the kernel refused for a listener on [::]',
    literal,
    { listeners: listeners('[::]:3000'), refusal: refusedBy(1) },
    'yes',
  ],
  [
    'a filter refused for a listener on [::]',
    literal,
    { listeners: listeners('[::]:3000'), refusal: refusedBy(0) },
    'no',
  ],
  ['nobody counted who refused', literal, { listeners: listeners('[::]:3000') }, 'maybe'],
  ['nobody read the table', literal, {}, 'maybe'],
  ['a listener on exactly that address refuses', literal, { listeners: listeners('127.0.0.1:3000') }, 'no'],
  ['the other one refuses too', literal, { connect: connect({ [asked]: 'refused', [open]: 'refused' }) }, 'no'],
  ['the one asked for is silent', literal, { connect: connect({ [asked]: 'silent', [open]: 'accepted' }) }, 'no'],
  [
    'the one asked for fails in some way',
    literal,
    { connect: connect({ [asked]: 'failed', [open]: 'accepted' }) },
    'maybe',
  ],
  [
    'the one asked for fails in some way, and there is a listener on it',
    literal,
    { connect: connect({ [asked]: 'failed', [open]: 'accepted' }), listeners: listeners('0.0.0.0:3000') },
    'no',
  ],
  [
    'the one asked for fails in some way, and the browser was answered',
    literal,
    { connect: connect({ [asked]: 'failed', [open]: 'accepted' }), attempt: answered(200) },
    'no',
  ],
  ['both fail in some way', literal, { connect: connect({ [asked]: 'failed', [open]: 'failed' }) }, 'no'],
  [
    'a name was asked for, one of whose addresses fails in some way',
    'http://localhost:3000/',
    { connect: connect({ [asked]: 'failed', [open]: 'accepted' }) },
    'no',
  ],
  ['the open one was asked for', 'http://[::1]:3000/', {}, 'no'],
  ['[::] was asked for, which is the open one', 'http://[::]:3000/', {}, 'no'],
  ['0.0.0.0 was asked for', 'http://0.0.0.0:3000/', { listeners: listeners('[::1]:3000') }, 'yes'],
  ['a name was asked for, nobody says how', 'http://localhost:3000/', { listeners: listeners('[::1]:3000') }, 'maybe'],
  ['a name was refused all the same', 'http://localhost:3000/', { attempt: failed('refused') }, 'maybe'],
  [
    'a name was refused, and its other address is all that was tried',
    'http://localhost:3000/',
    { attempt: failed('refused'), connect: connect({ [open]: 'accepted' }) },
    'maybe',
  ],
  ['only its other address was tried', literal, { connect: connect({ [open]: 'accepted' }) }, 'no'],
  ['a name was answered', 'http://localhost:3000/', { attempt: answered(200) }, 'no'],
] as const)('%s (%s)', (_, url, facts, expected) => {
  expect(shutOut(url, facts)).toBe(expected);
});

test('says how to listen elsewhere in the words of the program, where they are known', () => {
  expect(rebindStep(vite, '127.0.0.1', 3000).command).toBe('cd ~/code/shop && npx vite --host 127.0.0.1 --port 3000');
  expect(rebindStep(undefined, '127.0.0.1', 3000)).toEqual({
    text: "Or set the server's host to 127.0.0.1 in its configuration, and restart it.",
  });
});
