import { expect, test } from 'vitest';
import { endProcess, resumeProcess } from '../../../words/steps/commands.ts';
import { withCommand } from '../../../words/steps/with-command.ts';

test('a step leads to its command', () => {
  expect(withCommand('End it', endProcess('linux', 4711))).toEqual({ text: 'End it:', command: 'kill 4711' });
});

test.each(['linux', 'macos', 'windows'] as const)('a process without a number has no command on %s', (os) => {
  expect(withCommand('End it', endProcess(os, undefined))).toEqual({ text: 'End it.' });
  expect(withCommand('Let it go on', resumeProcess(os, undefined))).toEqual({ text: 'Let it go on.' });
});
