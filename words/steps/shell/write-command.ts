import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Shell } from '../../shells.ts';
import { type CommandLine, parseCommand, type SimpleCommand, type Word } from './parse-command.ts';
import { quoteWord } from './quote-word.ts';
import { setVariables } from './set-variables.ts';
import { specialCommands, type Where } from './special-commands.ts';

/** `Get-NetFirewallRule`: the rest of such a command follows PowerShell's rules too. */
const cmdlet = /^[A-Z][a-z]+-[A-Z]\w+( |$)/;

/**
 * A command as another shell wants it. Only here it is known how shells differ.
 * @param text as a step has it: in the way of bash, or a cmdlet
 */
export function writeCommand(text: string, shell: Shell, os: OperatingSystem): string {
  if (cmdlet.test(text)) return shell === 'powershell' ? text : `powershell -Command "${text}"`;
  const line = parseCommand(text);
  // What begins with a dash is no command, but an option to add to one.
  return line && !text.startsWith('-') ? joined(line, { shell, isWindows: os === 'windows' }) : text;
}

function joined([first = [], ...rest]: CommandLine, where: Where): string {
  const start = first.map((one) => written(one, where)).join(' | ');
  if (rest.length === 0) return start;
  const then = joined(rest, where);
  if (where.shell !== 'powershell') return `${start} && ${then}`;
  // Windows comes with PowerShell 5, which has no `&&`. A folder that was seen is there, so nothing hangs on it.
  return first[0]?.words[0].value === 'cd' ? `${start}; ${then}` : `${start}; if ($?) { ${then} }`;
}

function written({ variables, words: [program, ...rest] }: SimpleCommand, where: Where): string {
  const command = specialCommands[program.value]?.(rest, where) ?? started(program, rest, where);
  if (variables.length === 0) return command;
  const { shell } = where;
  if (shell === 'powershell') return `${setVariables(variables, shell)}; ${command}`;
  if (shell === 'cmd') return `${setVariables(variables, shell)} && ${command}`;
  return [...variables.map(([name, value]) => `${name}=${quoteWord[shell]({ raw: value, value })}`), command].join(' ');
}

/** On Windows they are scripts, and PowerShell keeps an unquoted `--` from a script: https://github.com/npm/cli/issues/3136 */
const scripts = /^(npm|npx|pnpm|yarn)$/;

function started(program: Word, rest: Word[], { shell, isWindows }: Where): string {
  const quote = isWindows && shell === 'bash' ? quoteForGitBash : quoteWord[shell];
  const isScript = shell === 'powershell' && scripts.test(program.value);
  const words = rest.map((word) => (isScript && word.value === '--' ? "'--'" : quote(word)));
  const name = quote(isWindows ? programOfWindows(program, shell) : program);
  const isQuoted = /^['"]/.test(name);
  return [shell === 'powershell' && isQuoted ? `& ${name}` : name, ...words].join(' ');
}

/** Python's installer for Windows brings no `python3`, and cmd takes a slash for the start of an option. */
function programOfWindows(program: Word, shell: Shell): Word {
  if (program.value === 'python3') return { raw: 'python', value: 'python' };
  const value = program.value.replaceAll('/', '\\');
  return shell === 'cmd' ? { raw: value, value } : program;
}

/** Git's bash takes `/PID` for a path of its own, and `//PID` not: https://www.msys2.org/docs/filesystem-paths/ */
function quoteForGitBash({ raw, value }: Word): string {
  return /^\/[a-z?]+$/i.test(value) ? `/${value}` : quoteWord.bash({ raw, value });
}
