import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { readListenRows } from '../../../helper/probes/listeners.ts';
import { runPortside } from '../run-portside.ts';

const pauseMs = 20;

export interface Started {
  pid: number;
  isRunning(): boolean;
}

/** Starts a program in a session of its own, as a terminal does, and waits until it listens. Whatever is left of its group ends with the test. */
export async function startServer(
  [program = '', ...words]: readonly string[],
  { port, sockets = 1, folder }: { port: number; sockets?: number; folder?: string },
): Promise<Started> {
  const child = spawn(program, words, { stdio: 'ignore', detached: true, ...(folder && { cwd: folder }) });
  const failed = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${program} ended with ${code} before it listened`)));
  });
  failed.catch(() => undefined);
  const { pid = 0 } = child;
  onTestFinished(() => endGroup(pid));
  await Promise.race([listens(port, sockets), failed]);
  return { pid, isRunning: () => isRunning(pid) };
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing is left of it.
  }
}

/** One that has ended and that nobody has waited for yet is a zombie. */
export function isRunning(pid: number): boolean {
  const path = `/proc/${pid}/stat`;
  return existsSync(path) && !/^\d+ \(.*\) Z/s.test(readFileSync(path, 'utf8'));
}

async function listens(port: number, sockets: number): Promise<void> {
  while ((await readListenRows()).filter((row) => row.port === port).length < sockets) await pause();
}

export async function isFree(port: number): Promise<boolean> {
  return (await readListenRows()).every((row) => row.port !== port);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseMs));
}

/** A server of a few words, as a command line. */
export function nodeServer(port: number, host = '127.0.0.1'): string[] {
  return [process.execPath, '-e', `require('node:http').createServer().listen(${port}, '${host}')`];
}

/** What `portside free --json` prints, and its exit code. */
export async function freeAsJson(port: number, ...options: string[]) {
  const { exitCode, output, complaint } = await runPortside(['free', `${port}`, '--json', ...options]);
  if (complaint) throw new Error(complaint);
  return { exitCode, ...JSON.parse(output) };
}
