import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { perPlatform } from '../../per-platform.ts';
import { readCommand } from '../../proc/read-command.ts';
import { readStat } from '../../proc/read-stat.ts';
import { namesInPs, namesInTasklist } from './process-names.ts';

const listTimeoutMs = 3_000;
const listMaximumBytes = 4_000_000;
/** Longer than this the look does not keep its other probes waiting. */
const sliceMs = 5;

/** The names of all programs that run, whoever started them. */
export const runningPrograms: () => Promise<string[]> = perPlatform({
  linux: namesInProc,
  macos: async () => namesInPs(await printedBy('/bin/ps', ['-axo', 'comm='])),
  windows: async () => namesInTasklist(await printedBy(tasklist(), ['/fo', 'csv', '/nh'])),
});

async function namesInProc(): Promise<string[]> {
  const names = new Set<string>();
  let sliceEndsAt = performance.now() + sliceMs;
  for (const entry of readdirSync('/proc')) {
    if (/^\d+$/.test(entry)) for (const name of namesOf(Number(entry))) names.add(name);
    if (performance.now() < sliceEndsAt) continue;
    await setImmediate();
    sliceEndsAt = performance.now() + sliceMs;
  }
  return [...names];
}

const interpreter = /^(python|perl|ruby|node|java|mono|dotnet|sh|bash)/;

/** The kernel keeps 15 characters of a name; the command line has the rest, and of a script its own name. */
function namesOf(pid: number): string[] {
  const name = readStat(pid)?.name;
  if (!name) return [];
  const [program = '', script = ''] = readCommand(pid).map((word) => basename(word));
  return [name, program, ...(interpreter.test(program) && !script.startsWith('-') ? [script] : [])].filter(Boolean);
}

async function printedBy(program: string, args: string[]): Promise<string> {
  // Loaded only here: Linux tells without another program.
  const { execFile } = await import('node:child_process');
  const options = { timeout: listTimeoutMs, maxBuffer: listMaximumBytes, windowsHide: true };
  return (await promisify(execFile)(program, args, options)).stdout;
}

function tasklist(): string {
  return join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'tasklist.exe');
}
