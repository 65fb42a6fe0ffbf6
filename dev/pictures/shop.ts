import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));

const page = `<!doctype html>
<title>Shop</title>
<style>
  body { font: 20px/1.5 system-ui, sans-serif; margin: 0; background: #f4f6fb; color: #1b2333; }
  main { max-width: 760px; margin: 90px auto; display: grid; grid-template-columns: repeat(3, 1fr); gap: 24px; }
  h1 { grid-column: 1 / -1; margin: 0; }
  div { background: #fff; border: 1px solid #dfe4ee; border-radius: 14px; padding: 24px; }
  b { display: block; height: 110px; border-radius: 10px; background: #c9d8f7; margin-bottom: 14px; }
  div:nth-of-type(2) b { background: #f7dcc9; } div:nth-of-type(3) b { background: #cdeed6; }
</style>
<main><h1>Three good teapots</h1>
<div><b></b>Cast iron</div><div><b></b>Clay</div><div><b></b>Glass</div></main>`;

/** A project as people have it, whose dev server can be started and stopped. */
export async function makeShop(home: string): Promise<string> {
  const folder = join(home, 'code/shop');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'shop', private: true }));
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'vite.config.mjs'), 'export default { clearScreen: false };');
  return folder;
}

/** Another project's server, which is listed beside. @returns once it answers */
export async function startManual(home: string): Promise<ChildProcess> {
  const folder = join(home, 'code/manual');
  await mkdir(folder, { recursive: true });
  const words = ['-u', '-m', 'http.server', '8000', '--bind', '127.0.0.1'];
  const server = spawn('python3', words, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  await once(server.stdout, 'data');
  return server;
}

/** @returns once Vite says where it is */
export async function startShop(folder: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, [vite], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface(server.stdout);
  for await (const line of lines) if (line.includes('Local:')) break;
  server.stdout.resume();
  return server;
}

export async function stopShop(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}
