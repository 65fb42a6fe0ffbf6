import type { Answer } from '../../protocol/answers.ts';
import { frame } from '../wire/framing.ts';
import { goneExitCode, unwanted } from './launcher.ts';

/** A file next to the launcher: its answer when node is gone, as bytes, because cmd.exe can't print them. */
export const goneAnswerName = 'node-gone.answer';

/** Folders that environment variables name. The user's folder often contains letters that cmd.exe misreads in a file. */
const named = ['LOCALAPPDATA', 'APPDATA', 'USERPROFILE', 'ProgramFiles'];

/**
 * The program that a browser on Windows starts when Portside runs on node. Browsers on Windows start only an .exe, or a .bat through
 * cmd.exe; the stand-alone executable needs neither this nor node.
 * `%` is doubled for cmd.exe; the path can't contain quotation marks, since no file name on Windows can.
 */
export function windowsLauncher(node: string): string {
  const lines = [
    '@echo off',
    'rem Starts the Portside helper; written by "portside install", removed by "portside uninstall".',
    'chcp 65001 >nul',
    'setlocal DisableDelayedExpansion',
    ...unwanted.map((name) => `set "${name}="`),
    `set "PORTSIDE_NODE=${byName(node)}"`,
    'if exist "%PORTSIDE_NODE%" goto start',
    `type "%~dp0${goneAnswerName}"`,
    'echo Portside: %PORTSIDE_NODE% is gone; run "portside install" again. 1>&2',
    '"%SystemRoot%\\System32\\findstr.exe" "^" >nul',
    `exit /b ${goneExitCode}`,
    ':start',
    '"%PORTSIDE_NODE%" "%~dp0portside.cjs" native-messaging %*',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

export function goneAnswer(node: string): Buffer {
  const answer: Answer = { type: 'refused', reason: 'node-gone', detail: node };
  return frame(JSON.stringify(answer));
}

function byName(path: string): string {
  const name = named.find((name) => process.env[name] && path.startsWith(`${process.env[name]}\\`));
  const rest = name ? path.slice(process.env[name]?.length) : path;
  return `${name ? `%${name}%` : ''}${rest.replaceAll('%', '%%')}`;
}
