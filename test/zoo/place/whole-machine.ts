import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '../../browsers/run-program.ts';

const settings = '/proc/sys/net/core';
const authorities = '/etc/ssl/certs/ca-certificates.crt';

/**
 * Makes these namespaces look like a machine to whoever asks from within: all there is of a world is in here with the asker. It takes
 * a mount namespace.
 */
export async function wholeMachine(folder: string): Promise<void> {
  const own = join(folder, 'net-core');
  await mkdir(own);
  await copyFile(join(settings, 'somaxconn'), join(own, 'somaxconn'));
  // The kernel shows this one to the network it started with alone.
  await writeFile(join(own, 'netdev_budget'), '300\n');
  await runProgram('mount', ['--bind', own, settings]);
}

/** The machine trusts an authority, as after `mkcert -install`. It takes a mount namespace. */
export async function machineTrusts(folder: string, certificate: string): Promise<void> {
  const own = join(folder, 'ca-certificates.crt');
  await writeFile(own, (await readFile(authorities, 'utf8')) + (await readFile(certificate, 'utf8')));
  await runProgram('mount', ['--bind', own, authorities]);
}
