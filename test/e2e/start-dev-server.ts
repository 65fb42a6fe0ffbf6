import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { onTestFinished } from 'vitest';

const installed = fileURLToPath(new URL('../../node_modules', import.meta.url));

export interface DevServer {
  folder: string;
  origin: string;
  /** As a person typed it. */
  command: string;
  /** As Ctrl+C does: the whole family ends. */
  stop(): Promise<void>;
}

/** Vite, really started by `npm run dev` in a project of its own. */
export async function startDevServer(project: string, port: number): Promise<DevServer> {
  const folder = await mkdtemp(join(tmpdir(), `portside-${project}-`));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await Promise.all([
    writeFile(join(folder, 'package.json'), JSON.stringify({ name: project, scripts: { dev: 'vite' } })),
    writeFile(join(folder, 'vite.config.mjs'), `export default { cacheDir: '.vite', server: { host: '127.0.0.1' } };`),
    writeFile(join(folder, 'index.html'), `<!doctype html><title>${project}</title><h1>${project}</h1>`),
    symlink(installed, join(folder, 'node_modules')),
  ]);
  const words = ['run', 'dev', '--', '--port', String(port), '--strictPort'];
  const server = spawn('npm', words, { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = () => endFamily(server);
  onTestFinished(stop);
  await untilSaid(server, /Local:/);
  return { folder, origin: `http://127.0.0.1:${port}`, command: `npm ${words.join(' ')}`, stop };
}

async function untilSaid(server: ChildProcess, sign: RegExp): Promise<void> {
  let said = '';
  for await (const piece of server.stdout ?? []) {
    said += stripVTControlCharacters(String(piece));
    if (sign.test(said)) return server.stdout?.resume() && undefined;
  }
  throw new Error(`the dev server ended before it listened: ${said}`);
}

async function endFamily(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  process.kill(-server.pid, 'SIGTERM');
  await ended;
}
