// npm run e2e [-- FILE …]: the tests in Chromium and those in Firefox side by side, each on what looks like a machine of its own, so that no helper sees the ports and programs of the other half. Where this machine makes no namespaces, one after another.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ownNetwork, privateNamespaces } from '../browsers/private-namespaces.ts';

/** What does not say that it is in Chromium is in the other half, so no test is left out. */
const halves = [
  { name: 'Chromium', words: ['--testNamePattern', 'in Chromium$'] },
  { name: 'Firefox', words: ['--testNamePattern', '^(?!.*in Chromium$)'] },
];

const files = process.argv.slice(2);
const namespaces = await privateNamespaces(ownNetwork);
const codes = await Promise.all(namespaces ? halves.map(run) : [run({ name: '', words: [] })]);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;

/** @returns the exit code */
async function run({ name, words }: (typeof halves)[number]): Promise<number> {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'e2e', ...words, ...files];
  const [command = '', ...args] = [...(namespaces ?? []), process.execPath, ...vitest];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  const print = async (output: NodeJS.ReadableStream) => {
    for await (const line of createInterface(output)) console.log(`${name.padEnd(8)} ${line}`);
  };
  await Promise.all([print(child.stdout), print(child.stderr)]);
  const [code] = await ended;
  return code ?? 1;
}
