import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { setTimeout as setTimeoutPromise } from 'node:timers/promises';
import { acceptsConnections } from '../../accepts-connections.ts';
import { findProgram } from '../../browsers/find-program.ts';

export interface Program {
  command: string;
  args: readonly string[];
  folder: string;
  /** A line of its output that says it listens, or the port on which it then listens, for programs that say nothing. */
  ready: RegExp | number;
}

/** A process of a world. */
export interface Running {
  readonly pid: number;
  /** Ends at once, whatever state it is in. */
  stop(): Promise<void>;
}

const readyWithinMs = 60_000;
const pauseMs = 20;
/** Servers that wait for their last requests wait in vain for those of these worlds. */
const endsWithinMs = 3_000;

/** Starts a program and waits until it listens. One that does not get so far is ended, and the world reported as broken. */
export async function startProgram({ command, args, folder, ready }: Program): Promise<Running> {
  const path = (await findProgram(command)) ?? command;
  const { NODE_EXTRA_CA_CERTS: _slowsNode, ...env } = process.env;
  // Where CI is set, programs colour what they write to a pipe, and `ready` would not match.
  const child = spawn(path, args, { cwd: folder, env: { ...env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const tooLate = setTimeout(() => child.kill('SIGKILL'), readyWithinMs);
  const isReady = typeof ready === 'number' ? untilListening(child, command, ready) : untilReady(child, command, ready);
  await isReady.finally(() => clearTimeout(tooLate));
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

async function untilListening(child: ChildProcess, command: string, port: number): Promise<void> {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(String(part)));
  child.once('error', (error) => said.push(error.message));
  while (!(await isListening(port))) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
      throw new Error(`${command} ended before it listened: ${said.join('').slice(-500)}`);
    await setTimeoutPromise(pauseMs);
  }
}

/** Without a connection where there is a table to read: some programs serve one, and end. */
function isListening(port: number): Promise<boolean> {
  return process.platform === 'linux' ? isInTable(port) : acceptsConnections(port, 'localhost');
}

/** The fourth column of a listener's row is 0A. */
async function isInTable(port: number): Promise<boolean> {
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8')));
  const listener = new RegExp(`^ *\\d+: \\w+:${port.toString(16).toUpperCase().padStart(4, '0')} \\S+ 0A `, 'm');
  return tables.some((table) => listener.test(table));
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  // A suspended process takes notice of the other signal only when it goes on. Windows has no such signal.
  if (process.platform !== 'win32') child.kill('SIGCONT');
  const tooLate = setTimeout(() => child.kill('SIGKILL'), endsWithinMs);
  await ended;
  clearTimeout(tooLate);
}
