import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { ResidentHelper } from './resident-helper.ts';
import { median, reached, table } from './rounds.ts';

const idleMs = 10_000;
/** What a process still does after its last word is over by then. */
const settleMs = 500;

interface Memory {
  residentKb: number;
  proportionalKb: number;
}

/** What a helper costs that nobody asks anything: memory against a node that just waits, and processor time. */
export async function rest(rounds: number): Promise<string> {
  const server = createServer((_, response) => response.end('<title>Shop</title>'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
  const states: Record<string, (helper: ResidentHelper) => Promise<void>> = {
    'helper after hello': (helper) => helper.hello(),
    'helper after `owner`': async (helper) => {
      await helper.hello();
      await helper.ask({ type: 'owner', port: Number(new URL(url).port) }, ({ type }) => type === 'owner');
    },
    'helper after a look': async (helper) => {
      await helper.hello();
      await (await helper.look(url, ['replies'])).done;
    },
  };
  const bare: Memory[] = [];
  const ofStates = Object.keys(states).map((name) => ({ name, memory: [] as Memory[] }));
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await bareMemory());
    for (const { name, memory } of ofStates) memory.push(await memoryAfter(states[name]));
  }
  const ticks = await ticksWhileIdle(url);
  server.closeAllConnections();
  server.close();
  const rows = [{ name: 'node that waits for its standard input', memory: bare }, ...ofStates];
  const ratio = (memory: Memory[]) => kb(memory, 'residentKb') / kb(bare, 'residentKb');
  const shared = (memory: Memory[]) => kb(memory, 'proportionalKb') / kb(bare, 'proportionalKb');
  return `${table([
    ['median', 'resident MB (RSS)', 'x', 'its share of it MB (PSS)', 'x'],
    ...rows.map(({ name, memory }) => [
      name,
      (kb(memory, 'residentKb') / 1024).toFixed(1),
      ratio(memory).toFixed(2),
      (kb(memory, 'proportionalKb') / 1024).toFixed(1),
      shared(memory).toFixed(2),
    ]),
  ])}

${ofStates.map(({ name, memory }) => `- ${name}, resident memory as a multiple of a bare node: ${reached(ratio(memory), 1.15, true)}`).join('\n')}
- Processor time in ${idleMs / 1000} s of idleness after a look (utime + stime, of 10 ms each): ${ticks}`;
}

function kb(memory: readonly Memory[], which: keyof Memory): number {
  return median(memory.map((one) => one[which]));
}

async function bareMemory(): Promise<Memory> {
  const wait = `require('fs').writeSync(1, 'up'); require('fs').read(0, Buffer.alloc(1), () => {})`;
  const child = spawn(process.execPath, ['-e', wait], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const memory = await settledMemory(child.pid);
  child.kill();
  await once(child, 'exit');
  return memory;
}

async function memoryAfter(prepare: ((helper: ResidentHelper) => Promise<void>) | undefined): Promise<Memory> {
  const helper = new ResidentHelper();
  await prepare?.(helper);
  const memory = await settledMemory(helper.process.pid);
  await helper.end();
  return memory;
}

async function settledMemory(pid: number | undefined): Promise<Memory> {
  await pause(settleMs);
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]);
  return { residentKb: field('Rss'), proportionalKb: field('Pss') };
}

async function ticksWhileIdle(url: string): Promise<number> {
  const helper = new ResidentHelper();
  await helper.hello();
  await (await helper.look(url, ['replies'])).done;
  await pause(settleMs);
  const before = ticksOf(helper.process.pid);
  await pause(idleMs);
  const spent = ticksOf(helper.process.pid) - before;
  await helper.end();
  return spent;
}

/** Fields 14 and 15 of /proc/PID/stat. */
function ticksOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
