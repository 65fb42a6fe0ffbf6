import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findProgram } from '../../test/browsers/find-program.ts';
import { otherServers } from './other-servers.ts';
import type { Service, Where } from './service.ts';
import { stores } from './stores.ts';
import { webServers } from './web-servers.ts';

export const allServices = [...webServers, ...stores, ...otherServers];

export interface Started {
  service: Service;
  port: number;
}

const firstPort = 21_001;
const startMs = 60_000;
const pauseMs = 100;

/** Starts all that are there, each in a folder of its own. Said on stderr: what is missing, and what would not start. */
export async function startServices(folder: string, services = allServices): Promise<Started[]> {
  // Some run as a user of their own.
  chmodSync(folder, 0o711);
  const there = await Promise.all(services.map(async ({ program }) => (await findProgram(program)) !== undefined));
  for (const [index, service] of services.entries())
    if (!there[index]) console.error(`not measured, since it is missing here: ${service.name} (${service.package})`);
  const started = services
    .map((service, index) => ({ service, port: firstPort + index, isThere: there[index] }))
    .filter(({ isThere }) => isThere);
  for (const { service, port } of started) start(service, portsOf(port, join(folder, String(port))));
  const accepting = await Promise.all(started.map(({ port }) => accepts(port)));
  for (const [index, { service }] of started.entries())
    if (!accepting[index]) console.error(`not measured, since it did not start: ${service.name}`);
  return started.filter((_, index) => accepting[index]);
}

function portsOf(port: number, folder: string): Where {
  return { port, folder, next: [port + 1, port + 2, port + 3] };
}

function start(service: Service, where: Where): void {
  if (!service.start) return;
  mkdirSync(where.folder, { recursive: true });
  chmodSync(where.folder, 0o777);
  const as = service.user && process.getuid?.() === 0 ? ['setpriv', `--reuid=${service.user}`, '--clear-groups'] : [];
  const options = { cwd: where.folder, env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` } } as const;
  const [program = '', ...words] = [...as, 'sh', '-c', service.prepare?.(where) ?? ':'];
  const { status, stderr, stdout } = spawnSync(program, words, { ...options, encoding: 'utf8' });
  if (status !== 0) console.error(`${service.name} was not prepared: ${stdout}${stderr}`);
  const [server = '', ...serverWords] = [...as, ...service.start(where)];
  let complaint = '';
  const child = spawn(server, serverWords, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.on('data', (piece: Buffer) => {
    complaint = `${complaint}${piece}`.slice(-500);
  });
  child.on('exit', (code) => console.error(`${service.name} ended with ${code}: ${complaint}`));
}

async function accepts(port: number): Promise<boolean> {
  const endsAt = performance.now() + startMs;
  while (performance.now() < endsAt) {
    if (await tryOnce(port)) return true;
    await pause(pauseMs);
  }
  return false;
}

function tryOnce(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => resolve(false));
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
