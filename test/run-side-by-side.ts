import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A part of the tests, run by a Vitest of its own. */
export interface TestRun {
  /** Stands before each line of its output. */
  name: string;
  /** What Vitest takes after `run`. */
  args: readonly string[];
  /** Starts it on what looks like a machine of its own: see `privateNamespaces`. */
  namespaces?: readonly string[] | undefined;
}

/** Runs parts of the tests at the same time, prints what they say line by line, and makes this process end with 1 if one of them failed. */
export async function runSideBySide(parts: readonly TestRun[]): Promise<void> {
  const codes = await Promise.all(parts.map(run));
  process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
}

/** @returns the exit code */
async function run({ name, args, namespaces = [] }: TestRun): Promise<number> {
  const vitest = [process.execPath, 'node_modules/vitest/vitest.mjs', 'run', ...args];
  const [command = '', ...rest] = [...namespaces, ...vitest];
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  const print = async (output: NodeJS.ReadableStream) => {
    for await (const line of createInterface(output)) console.log(`${name.padEnd(8)} ${line}`);
  };
  await Promise.all([print(child.stdout), print(child.stderr)]);
  const [code] = await ended;
  return code ?? 1;
}
