import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bashCompletion } from '../../../../dev/packages/shell/bash-completion.ts';
import { fishCompletion } from '../../../../dev/packages/shell/fish-completion.ts';
import { zshCompletion } from '../../../../dev/packages/shell/zsh-completion.ts';

/** A folder with one file and one folder, where the shell stands. */
function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portside-completions-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'some folder'));
  writeFileSync(join(folder, 'some evidence.json'), '');
  return folder;
}

function run(cwd: string, program: string, ...words: string[]): string {
  const { stdout, stderr, error } = spawnSync(program, words, { cwd, encoding: 'utf8', timeout: 20_000 });
  if (error || stderr) throw new Error(`${program}: ${error?.message ?? stderr}`);
  return stdout;
}

/** `compopt` is for a shell that a person types into. */
const asked: Record<string, (cwd: string, words: string[]) => string> = {
  bash: (cwd, words) =>
    run(
      cwd,
      'bash',
      '-c',
      `${bashCompletion().replaceAll('compopt -o filenames; ', '')}
COMP_WORDS=(portside "$@") COMP_CWORD=$#; _portside; printf '%s\\n' "\${COMPREPLY[@]}"`,
      'bash',
      ...words,
    ),
  fish: (cwd, words) => {
    writeFileSync(join(cwd, '.portside.fish'), fishCompletion());
    return run(
      cwd,
      'fish',
      '--no-config',
      '-c',
      `source .portside.fish; complete -C ${quote(['portside', ...words].join(' '))}`,
    );
  },
  zsh: (cwd, words) => {
    writeFileSync(join(cwd, '_portside'), zshCompletion());
    return run(cwd, 'zsh', '-f', '-c', inTerminal(['portside', ...words].join(' ')));
  },
};

const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** zsh completes in a terminal alone: it gets one, and once it shows a prompt a line and a tab; it lists the choices under the line. */
const inTerminal = (line: string) => `
zmodload zsh/zpty
zpty shell 'TERM=dumb zsh -f -i'
zpty -w shell "fpath=($PWD \\$fpath); autoload -Uz compinit; compinit -u -D; LISTMAX=1000; unsetopt list_beep always_to_end; bindkey '^I' list-choices; PS1=REA''DY"
zpty -r -m shell out '*READY*'
zpty -w -n shell ${quote(line)}$'\\t'
zpty -w -n shell $'\\x15print E$((1))DED\\n'
zpty -r -m shell out '*E1DED*'
print -r -- $out
zpty -d shell`;

describe.each(Object.keys(asked))('%s', (shell) => {
  const offered = (...words: string[]) => asked[shell]?.(place(), words) ?? '';

  test('offers the commands', () => {
    const all = offered('');
    for (const name of ['check', 'explain', 'schema', 'listeners', 'install', 'uninstall', 'status'])
      expect(all).toMatch(new RegExp(`\\b${name}\\b`));
  });

  test('offers those that begin as typed', () => {
    const some = offered('un');
    expect(some).toContain('uninstall');
    expect(some).not.toMatch(/listeners|schema/);
  });

  test('offers the options of a command, and no other’s', () => {
    const options = offered('check', '--');
    expect(options).toContain('--json');
    expect(options).not.toContain('--browser');
  });

  test('offers browsers and languages where they are asked for', () => {
    expect(offered('install', '--browser', '')).toMatch(/(?=[\s\S]*chromium)[\s\S]*firefox/);
    expect(offered('--lang', '')).toContain('zh-CN');
  });

  test('offers files where a file is wanted, folders where a folder is', () => {
    expect(offered('explain', 'some')).toMatch(/some(\\)? evidence\.json/);
    const folders = offered('install', '--manifest-dir', 'some');
    expect(folders).toMatch(/some(\\)? folder/);
    expect(folders).not.toContain('evidence');
  });
});

test('bash runs nothing of what was typed', () => {
  const folder = place();
  const typed = ['check', '`touch one`', '$(touch', 'two)', ''];
  asked.bash?.(folder, typed);
  expect(run(folder, 'ls')).toBe('some evidence.json\nsome folder\n');
});
