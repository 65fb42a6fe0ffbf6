import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { acceptsConnections } from '../accepts-connections.ts';
import { until } from '../until.ts';

/** Starts a real server program, waits until its port accepts, and ends it with the test. */
export async function startProgram(program: string, args: string[], port: number, folder?: string): Promise<void> {
  const child = spawn(program, args, { stdio: 'ignore', ...(folder && { cwd: folder }) });
  const ended = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${program} ended with ${code} before it listened`)));
  });
  ended.catch(() => undefined);
  onTestFinished(() => end(child));
  await Promise.race([accepts(port), ended]);
}

/** What it writes at its end is written before its folder is removed. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 2000);
  await ended;
  clearTimeout(patience);
}

/** A folder that is removed with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portside-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function accepts(port: number): Promise<void> {
  await until(`port ${port} accepts connections`, () => acceptsConnections(port, '127.0.0.1'), { timeoutMs: 20_000 });
}
