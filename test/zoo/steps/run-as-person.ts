import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findProgram } from '../../browsers/find-program.ts';
import { engineLimits } from '../place/container-engine.ts';
import type { Place } from '../place/place.ts';

export interface CommandResult {
  said: string;
  hasShown: boolean;
  /** Undefined while it runs on. */
  exitCode: number | undefined;
  stop(): void;
}

/** A command that ends does so in this time; one that goes on is a server. */
const commandMs = 6000;

/** As the person of this world would: `ssh` knows the machine it has logged in to before, and the engine is the one that is used here. */
export async function runAsPerson(place: Place, command: string): Promise<CommandResult> {
  const tools = join(place.folder, '.tools');
  await mkdir(tools, { recursive: true });
  // The zoo runs as root, so that `sudo` has nothing to add, where it is installed at all.
  await writeTool(join(tools, 'sudo'), 'exec "$@"');
  const key = join(place.folder, 'user_key');
  const known = '-o UserKnownHostsFile=/dev/null -o StrictHostKeyChecking=no -o LogLevel=ERROR';
  if (existsSync(key)) await writeTool(join(tools, 'ssh'), `exec /usr/bin/ssh -F none -i ${key} ${known} "$@"`);
  for (const engine of ['docker', 'podman']) await writeEngine(tools, engine);
  const engines = { CONTAINER_HOST: join(place.folder, 'podman.sock'), DOCKER_HOST: join(place.folder, 'docker.sock') };
  const hosts = Object.entries(engines).flatMap(([name, path]) => (existsSync(path) ? [[name, `unix://${path}`]] : []));
  const child = spawn('bash', ['-c', command], {
    cwd: place.folder,
    env: { ...process.env, ...ofMkcert(place), ...Object.fromEntries(hosts), PATH: `${tools}:${process.env.PATH}` },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [shown, complaints]: [string[], string[]] = [[], []];
  child.stdout.on('data', (chunk) => shown.push(String(chunk)));
  child.stderr.on('data', (chunk) => complaints.push(String(chunk)));
  const ended = new Promise<number>((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(127));
  });
  const exitCode = await Promise.race([ended, delay(commandMs, undefined)]);
  const stop = () => {
    // With its children. It may have ended by itself since, and then there is no such group.
    const isRunning = child.exitCode === null && child.signalCode === null;
    if (child.pid !== undefined && isRunning) process.kill(-child.pid, 'SIGTERM');
  };
  const [said = ''] = [...shown, ...complaints].join('').trim().split('\n');
  // What succeeds may show what it has to show as complaints: the log of a container has both.
  const hasShown = shown.length > 0 || (exitCode === 0 && complaints.length > 0);
  return { said, hasShown, exitCode, stop };
}

/** Its authority is one of this world, and this machine's own list stays as it is. */
function ofMkcert(place: Place) {
  return { CAROOT: join(place.folder, '.mkcert'), TRUST_STORES: 'nss' };
}

/** Of the zoo's own containers this machine can't raise the limits either (`container-engine.ts`). */
async function writeEngine(tools: string, engine: string): Promise<void> {
  const found = await findProgram(engine);
  if (!found) return;
  const limited = `if [ "$1" = run ]; then shift; set -- run ${engineLimits.join(' ')} "$@"; fi`;
  await writeTool(join(tools, engine), `${limited}\nexec ${found} "$@"`);
}

async function writeTool(path: string, line: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${line}\n`);
  await chmod(path, 0o755);
}
