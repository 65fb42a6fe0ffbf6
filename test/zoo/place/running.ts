import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { findProgram } from '../../browsers/find-program.ts';

export interface Program {
  command: string;
  args: readonly string[];
  folder: string;
  /** A line of its output that says it listens. */
  ready: RegExp;
}

/** A process of a world. */
export interface Running {
  readonly pid: number;
  /** Ends at once, whatever state it is in. */
  stop(): Promise<void>;
}

const readyWithinMs = 20_000;

/** Starts a program and waits until it listens. One that does not get so far is ended, and the world reported as broken. */
export async function startProgram({ command, args, folder, ready }: Program): Promise<Running> {
  const path = (await findProgram(command)) ?? command;
  const { NODE_EXTRA_CA_CERTS: _slowsNode, ...env } = process.env;
  // Where CI is set, programs colour what they write to a pipe, and `ready` would not match.
  const child = spawn(path, args, { cwd: folder, env: { ...env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const tooLate = setTimeout(() => child.kill('SIGKILL'), readyWithinMs);
  await untilReady(child, command, ready).finally(() => clearTimeout(tooLate));
  return { pid: child.pid ?? 0, stop: () => stopProcess(child) };
}

async function untilReady(child: ChildProcess, command: string, ready: RegExp): Promise<void> {
  const output = new PassThrough();
  for (const stream of [child.stdout, child.stderr]) stream?.pipe(output, { end: false });
  child.once('error', (error) => output.destroy(error));
  child.once('close', () => output.end());
  const said: string[] = [];
  const lines = createInterface(output);
  for await (const line of lines) {
    said.push(line);
    if (!ready.test(line)) continue;
    output.unpipe();
    for (const stream of [child.stdout, child.stderr]) stream?.unpipe(output).resume();
    return;
  }
  throw new Error(`${command} ended before it listened: ${said.slice(-5).join(' / ')}`);
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  // A suspended process takes notice of the other signal only when it goes on.
  child.kill('SIGCONT');
  await ended;
}
