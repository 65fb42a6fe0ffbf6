import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../helper/start-program.ts';
import { runPortside } from '../run-portside.ts';

test.each([
  [['nonsense'], /^portside: unknown command 'nonsense'/],
  [['check'], /^portside: missing required argument 'url\|port'/],
  [['check', '3000', 'http://192.0.2.7/'], /isn't an http or https address on this computer/],
  [['check', 'localhost:1', '--colour'], /^portside: unknown option '--colour'/],
  [['chek', 'localhost:1'], /^portside: unknown command 'chek'\n\(Did you mean check\?\)/],
  [['check', 'localhost:1', '--jsn'], /^portside: unknown option '--jsn'\n\(Did you mean --json\?\)/],
  [['explain', 'nowhere.json'], /^portside: can't read nowhere.json: no such file/],
  [['install', '--browser', 'netscape'], /netscape/],
  [['listeners', '--lang', 'tlh'], /^portside: there's no output in “tlh”: use en, de, es, zh-CN$/m],
  [['free'], /^portside: missing required argument 'port'\nSee portside free --help\.$/m],
])('%j is answered in one clear sentence, and 64', async (words, sentence) => {
  const { exitCode, output, complaint } = await runPortside(words);
  expect(complaint).toMatch(sentence);
  expect(complaint.trim().split('\n').length).toBeLessThanOrEqual(2);
  expect(complaint).not.toMatch(/^\s+at /m);
  expect({ exitCode, output }).toEqual({ exitCode: 64, output: '' });
});

test('without a command it says what there is, and 64', async () => {
  const { exitCode, complaint } = await runPortside([]);
  for (const command of [
    'check',
    'wait',
    'explain',
    'schema',
    'listeners',
    'free',
    'mcp',
    'install',
    'uninstall',
    'status',
  ]) {
    expect(complaint).toMatch(new RegExp(`^  ${command} `, 'm'));
  }
  expect(exitCode).toBe(64);
});

test('the help of each command ends with lines that can be typed', async () => {
  const { output } = await runPortside(['--help']);
  const commands = [...output.matchAll(/^ {2}([a-z]+) .*/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help');
  expect(commands).toContain('mcp');
  for (const command of commands) {
    const { output: help } = await runPortside([command, '--help']);
    const lines = [...help.matchAll(/^ {2}\$ (.*)$/gm)].map(([, line = '']) => line);
    if (lines.length === 0) continue;
    expect(help, command).toContain('\nExamples:\n');
    for (const line of lines) {
      expect(line).toMatch(new RegExp(`\\bportside ${command}\\b`));
      for (const [option] of line.matchAll(/(?<= )--[a-z]+/g)) expect(`${help}\n${output}`).toContain(option);
    }
  }
}, 60_000);

test('what could not be done is complained of, and not printed', async () => {
  const home = temporaryFolder();
  const { exitCode, output, complaint } = await runPortside(['install'], '', { home, environment: { PATH: home } });
  expect(complaint).toMatch(/^(No browser found|Only the built program)/);
  expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
});

test.each([[['check', '--help']], [['--version']]])('%j is no mistake', async (words) => {
  const { exitCode, output, complaint } = await runPortside(words);
  expect(output).not.toBe('');
  expect({ exitCode, complaint }).toEqual({ exitCode: 0, complaint: '' });
});

test('a reader that has seen enough, as `head` has, is no failure', async () => {
  const child = spawn(process.execPath, ['cli/main.ts', 'schema']);
  child.stdout.destroy();
  const [complaint, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  expect({ complaint, exitCode }).toEqual({ complaint: '', exitCode: 0 });
});
