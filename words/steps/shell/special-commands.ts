import type { Shell } from '../../shells.ts';
import { assignment, type Word } from './parse-command.ts';
import { quoteWord } from './quote-word.ts';
import { setVariables } from './set-variables.ts';

export interface Where {
  shell: Shell;
  isWindows: boolean;
}

/** What a shell does itself, or another one has under another name. Undefined: a program like any other there. */
export const specialCommands: Partial<Record<string, (words: Word[], where: Where) => string | undefined>> = {
  cd: ([folder], where) => folder && `cd ${folderFor(folder, where)}`,
  export: (words, { shell }) => setVariables(words.map(assignment), shell),
  rm: ([option, path], { shell }) => (option?.value === '-r' && path ? removeFolder(path.value, shell) : undefined),
  // In Windows PowerShell, `curl` is another name for Invoke-WebRequest.
  curl: (words, { shell }) =>
    shell === 'powershell' ? ['curl.exe', ...words.map(quoteWord.powershell)].join(' ') : undefined,
};

function folderFor(folder: Word, { shell, isWindows }: Where): string {
  if (shell === 'powershell') {
    // Elsewhere, a bracket is a wildcard.
    const option = /[[\]]/.test(folder.value) ? '-LiteralPath ' : '';
    return option + quoteWord.powershell(folder);
  }
  if (shell === 'cmd') {
    const path = withBackslashes(folder.value).replace(/^~(?=\\|$)/, '%USERPROFILE%');
    return `/d ${quoteWord.cmd(asWord(path))}`;
  }
  if (!isWindows) return quoteWord[shell](folder);
  const [, home = '', path = ''] = /^(~\/)?(.*)$/s.exec(folder.value.replaceAll('\\', '/')) ?? [];
  return home + quoteWord[shell](asWord(path));
}

function removeFolder(path: string, shell: Shell): string | undefined {
  if (shell === 'powershell') return `Remove-Item -Recurse ${quoteWord.powershell(asWord(withBackslashes(path)))}`;
  return shell === 'cmd' ? `rmdir /s /q ${quoteWord.cmd(asWord(withBackslashes(path)))}` : undefined;
}

function withBackslashes(path: string): string {
  return path.replaceAll('/', '\\');
}

function asWord(value: string): Word {
  return { raw: value, value };
}
