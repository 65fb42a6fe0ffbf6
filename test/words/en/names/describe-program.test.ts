import { describe, expect, test } from 'vitest';
import { isForwarder, ownerProcess } from '../../../../diagnosis/reading/program/owner-process.ts';
import { frameworkSchema } from '../../../../evidence/port/owners.ts';
import { describeProgram, programName } from '../../../../words/en/names/describe-program.ts';
import { node, owner, vite } from '../../../diagnosis/evidence.ts';

test.each([
  [vite, 'Vite (node, process 4711) from ~/code/shop'],
  [node, 'node (process 4711)'],
  [{ program: 'python3', folder: '~/site' }, 'python3 from ~/site'],
  [
    { program: 'node', folder: '~/shop-fix', checkout: { root: '~/shop-fix', branch: 'fix-ui' } },
    'node from ~/shop-fix (branch fix-ui)',
  ],
  [{ framework: 'next' as const }, 'Next.js'],
  [{}, 'a program'],
])('%o is %s', (described, expected) => {
  expect(describeProgram(described)).toBe(expected);
});

test.each(frameworkSchema.options)('%s has a name that its makers would know', (framework) => {
  expect(programName({ framework }).replaceAll(/[\W_]/g, '').toLowerCase()).toContain(framework.slice(0, 3));
});

describe('the process on the port is', () => {
  const other = { pid: 12, program: 'ruby' };

  test.each([
    ['the only one', [owner('127.0.0.1', node)], node],
    ['one that holds both families', [owner('127.0.0.1', node), owner('::1', node)], node],
    ['the only one that can be seen', [owner('127.0.0.1', node), owner('::1')], node],
    ['none, where two hold it', [owner('127.0.0.1', node), owner('::1', other)], undefined],
    ['none, where nobody can be seen', [owner('127.0.0.1')], undefined],
    ['none, where nobody has looked', undefined, undefined],
  ])('%s', (_, owners, expected) => {
    expect(ownerProcess(owners)).toEqual(expected);
  });
});

test.each([
  ['ssh', true],
  ['docker-proxy', true],
  ['conmon', true],
  ['kubectl', true],
  // The far end of `ssh -R`.
  ['sshd', true],
  ['nginx', false],
  ['node', false],
])('%s passes connections on: %s', (program, expected) => {
  const owners = [owner('127.0.0.1', { pid: 1, program })];
  expect(isForwarder({ owners, forwarders: undefined })).toBe(expected);
  expect(isForwarder({ owners, forwarders: [] })).toBe(false);
});
