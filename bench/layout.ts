import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a machine is filled with before anything is measured on it. */
export interface Layout {
  name: string;
  processes: number;
  listeners: number;
  /** Each is two rows of the kernel's table: both ends are here. */
  connections: number;
}

const program = fileURLToPath(new URL('./layout.py', import.meta.url));

/** Fills this machine, which is to be one of its own, since it stays as it is until this process ends. */
export async function fill(layout: Layout): Promise<void> {
  const filling = spawn('python3', [program, JSON.stringify(layout)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(filling, 'exit').then(([code]) => {
    throw new Error(`the layout "${layout.name}" ended with ${code}`);
  });
  await Promise.race([once(filling.stdout, 'data'), ended]);
  ended.catch(() => undefined);
}
