import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startCommand } from '../../helper/probes/owners/start-command.ts';
import { inFolder } from '../../words/steps/commands.ts';
import { writeCommand } from '../../words/steps/shell/write-command.ts';
import { findProgram } from '../browsers/find-program.ts';
import { temporaryFolder } from '../helper/start-program.ts';

/** Those of Linux and macOS. `npm run try:windows` has the cmd of Wine run what is written for cmd; nothing here runs PowerShell. */
const shells = [
  { program: 'bash', shell: 'bash', quiet: '--norc' },
  { program: 'zsh', shell: 'bash', quiet: '-f' },
  { program: 'fish', shell: 'fish', quiet: '--no-config' },
] as const;

const found = await Promise.all(shells.map(({ program }) => findProgram(program)));

/** Words that a shell would take apart, or for something else. */
const awkward = [
  ...[
    'two words',
    "it's",
    `"it's"`,
    '$(touch never)',
    '$HOME `id`',
    'a;b&c|d',
    '[::1]:3000',
    '*.cjs',
    '?',
    '{a,b}',
    '#no',
  ],
  ...['!!', 'a\\b', 'a\\\\b\\', "\\'", '=equals', 'name=value', '--option=a b', '<in>', '100%', '/PID', 'ü 设置'],
];

const print = 'console.log(JSON.stringify([process.cwd(), process.argv.slice(2), process.env.PORTSIDE_TEST ?? null]))';

test('bash is here', () => {
  expect(found[0]).toBeDefined();
});

describe.each(shells)('$program runs what is written for it', ({ program, shell, quiet }) => {
  const isMissing = !found[shells.findIndex((one) => one.program === program)];

  /** @returns folder, words and variable that a program gets to see, if it runs */
  function run(command: (script: string) => string, folder: string, cwd = folder): unknown {
    writeFileSync(join(folder, 'print.cjs'), print);
    const text = writeCommand(command(join(folder, 'print.cjs')), shell, 'linux');
    const output = execFileSync(program, [quiet, '-c', text], { cwd, encoding: 'utf8' });
    return output === '' ? undefined : JSON.parse(output);
  }

  function folderNamed(name: string): string {
    const folder = join(realpathSync(temporaryFolder()), name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  test.skipIf(isMissing)('the words of a start command, as the helper tells it', () => {
    const folder = folderNamed('shop');
    const command = (script: string) => startCommand([['node', script, ...awkward]])?.command ?? '';
    expect(run(command, folder)).toEqual([folder, awkward, null]);
  });

  test
    .skipIf(isMissing)
    .each(['my shop', "bob's", '$(touch never)', 'a & b; c', '[slug]', 'a\\b', "\\'", '~', '-', 'ü 设'])(
    'in a folder named %s',
    (name) => {
      const folder = folderNamed(name);
      expect(run(() => inFolder(folder, 'node print.cjs'), folder, '/')).toEqual([folder, [], null]);
    },
  );

  test.skipIf(isMissing)('a variable for one program, and one for all that follow', () => {
    const folder = folderNamed('shop');
    const forOne = (script: string) => `PORTSIDE_TEST='a b $HOME' OTHER=::1 node ${script}`;
    expect(run(forOne, folder)).toEqual([folder, [], 'a b $HOME']);
    const forAll = (script: string) => `export PORTSIDE_TEST=localhost,::1 OTHER=1 && node ${script}`;
    expect(run(forAll, folder)).toEqual([folder, [], 'localhost,::1']);
  });

  test.skipIf(isMissing)('the second of two commands only if the first one worked, and both ends of a pipe', () => {
    const folder = folderNamed('shop');
    expect(run((script) => `true && node ${script}`, folder)).toEqual([folder, [], null]);
    expect(() => run((script) => `false && node ${script}`, folder)).toThrow();
    expect(run((script) => `echo "a | b" | xargs -I % node ${script} %`, folder)).toEqual([folder, ['a | b'], null]);
  });
});
