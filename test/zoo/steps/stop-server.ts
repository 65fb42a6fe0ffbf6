import { setTimeout as delay } from 'node:timers/promises';
import { runProgram } from '../../browsers/run-program.ts';

const withinMs = 2000;
const pauseMs = 50;

/** Ends what listens on this port, as a person does in its terminal: by Ctrl+C, and where that doesn't help, by closing it. */
export async function stopServer(port: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGHUP'] as const) {
    for (const pid of await listeningOn(port)) process.kill(pid, signal);
    if (await isFreed(port)) return;
  }
  throw new Error(`the server on port ${port} doesn't stop`);
}

async function isFreed(port: number): Promise<boolean> {
  const tooLate = performance.now() + withinMs;
  while ((await listeningOn(port)).length > 0) {
    if (performance.now() > tooLate) return false;
    await delay(pauseMs);
  }
  return true;
}

/** `LISTEN 0 128 127.0.0.1:3000 0.0.0.0:* users:(("php",pid=4711,fd=4))` */
async function listeningOn(port: number): Promise<number[]> {
  const rows = await runProgram('ss', ['-Hltnp', `sport = :${port}`]);
  return [...new Set([...rows.matchAll(/pid=(\d+)/g)].map(([, pid]) => Number(pid)))];
}
