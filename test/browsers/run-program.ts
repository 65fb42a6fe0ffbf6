import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a program to its end. @returns its output; throws with its error output when it fails. */
export async function runProgram(command: string, args: string[], env = process.env, cwd?: string): Promise<string> {
  return (await run(command, args, { env, timeout: 30_000, ...(cwd && { cwd }) })).stdout;
}
