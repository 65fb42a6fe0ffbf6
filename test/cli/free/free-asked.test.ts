import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unusedPort } from '../../helper/listen.ts';
import { nodeServer, startServer } from './start-server.ts';

const script = '/usr/bin/script';
const question = /\[[yjs]\/N\] $/;

/** Runs the command on a terminal, and types one answer to each question. */
async function answer(
  port: number,
  answers: string[],
  ...options: string[]
): Promise<{ exitCode: number; output: string }> {
  const command = [process.execPath, 'cli/main.ts', ...options, 'free', `${port}`].join(' ');
  const child = spawn(script, ['--quiet', '--return', '--command', command, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  let unanswered = '';
  const left = [...answers];
  child.stdout.on('data', (piece: Buffer) => {
    output += piece.toString();
    unanswered += piece.toString();
    if (!question.test(withoutControls(unanswered))) return;
    unanswered = '';
    child.stdin.write(left.shift() ?? '');
  });
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  expect(left).toEqual([]);
  return { exitCode: exitCode ?? -1, output: withoutControls(output) };
}

/** What moves the cursor. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals are steered by them
  return text.replaceAll(/\u001B\[[\d;?]*[A-Za-z]|\r/g, '');
}

test.skipIf(!existsSync(script)).each([
  ['y', 'y\r', true],
  ['Yes', 'Yes\r', true],
  ['n', 'n\r', false],
  ['Enter', '\r', false],
  ['anything else', 'kill\r', false],
  ['Ctrl+D', '\u0004', false],
  ['Ctrl+C', '\u0003', false],
])('asked on a terminal, and answered with %s', async (_, typed, isEnded) => {
  const port = await unusedPort();
  const server = await startServer(nodeServer(port), { port });
  const { exitCode, output } = await answer(port, [typed]);
  expect(output).toMatch(/\nEnd it\? \[y\/N\] /);
  expect(output).toContain(isEnded ? `Port ${port} is free.` : 'Left running.');
  expect({ exitCode, isRunning: server.isRunning() }).toEqual({ exitCode: isEnded ? 0 : 1, isRunning: !isEnded });
});

test.skipIf(!existsSync(script)).each([
  ['de', 'j\r', 'ist frei'],
  ['es', 'sí\r', 'está libre'],
])('in %s the answer is that of the language', async (language, typed, free) => {
  const port = await unusedPort();
  await startServer(nodeServer(port), { port });
  const { exitCode, output } = await answer(port, [typed], '--lang', language);
  expect(output).toContain(free);
  expect(exitCode).toBe(0);
});

test.skipIf(!existsSync(script))('of several programs each is asked about by its name', async () => {
  const port = await unusedPort();
  const one = await startServer(nodeServer(port), { port });
  const two = await startServer(nodeServer(port, '::1'), { port, sockets: 2 });
  const { exitCode, output } = await answer(port, ['n\r', 'y\r']);
  expect(output).toMatch(new RegExp(`End node .*\\(process ${one.pid}\\)\\? \\[y/N\\] n\n`));
  expect(output).toMatch(new RegExp(`End node .*\\(process ${two.pid}\\)\\? \\[y/N\\] y\n`));
  expect(output).toContain(`Port ${port} is still in use.`);
  expect([exitCode, one.isRunning(), two.isRunning()]).toEqual([1, true, false]);
});
