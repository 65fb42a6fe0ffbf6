import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Layout } from './layout.ts';
import type { Order } from './on-a-machine.ts';
import type { Samples } from './rounds.ts';

const onMachine = fileURLToPath(new URL('./on-a-machine.ts', import.meta.url));

/** A network, a process table and, for who is not root, a user of its own; all that runs there ends with it. */
const separate = [process.getuid?.() === 0 ? '-npf' : '-Urnpf', '--mount-proc', '--kill-child'];

/** What each contestant took on a machine that is filled like this. */
export async function measureOn(layout: Layout, rounds: number, contestants: readonly string[]): Promise<Samples> {
  const order: Order = { layout, rounds, contestants };
  return JSON.parse(await printedOnMachine([onMachine, JSON.stringify(order)]));
}

/** What a program of ours printed there. */
export async function printedOnMachine(words: readonly string[]): Promise<string> {
  const { NODE_EXTRA_CA_CERTS: _slowsNode, ...env } = process.env;
  const shell = ['sh', '-c', 'ip link set lo up; exec "$@"', 'sh', process.execPath];
  const child = spawn('unshare', [...separate, ...shell, ...words], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return text(child.stdout);
}
