import { execFile, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from './start-program.ts';

/** A network and files of its own, which an ordinary user gets inside a user namespace of its own. */
const separate = process.getuid?.() === 0 ? ['-nm'] : ['-Urnm'];

export const canSeparate = spawnSync('/usr/bin/unshare', [...separate, 'true']).status === 0;

export interface OwnPlaces {
  /** Shell, run first; brings loopback up where nothing else is said. */
  setUp?: string;
  /** What stands in /etc/hosts. */
  hosts?: string;
  environment?: Record<string, string>;
}

interface Ran {
  output: string;
  complaint: string;
  exitCode: number;
}

/** Runs node on a machine with a network and a hosts file of its own; nothing that it asks leaves it. */
export async function runInOwnPlaces(places: OwnPlaces, words: readonly string[]): Promise<Ran> {
  const { setUp = 'ip link set lo up', hosts, environment } = places;
  const { NODE_EXTRA_CA_CERTS: _slowsNode, ...env } = process.env;
  const script = ['PATH=$PATH:/usr/sbin:/sbin', setUp, ...mountHosts(hosts), 'exec "$@"'].join(' && ');
  const args = [...separate, 'sh', '-c', script, 'sh', process.execPath, ...words];
  return promisify(execFile)('/usr/bin/unshare', args, { env: { ...env, ...environment } }).then(
    ({ stdout, stderr }) => ({ output: stdout, complaint: stderr, exitCode: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => ({
      output: error.stdout,
      complaint: error.stderr,
      exitCode: error.code,
    }),
  );
}

function mountHosts(hosts: string | undefined): string[] {
  if (hosts === undefined) return [];
  const path = join(temporaryFolder(), 'hosts');
  writeFileSync(path, hosts);
  return [`mount --bind '${path}' /etc/hosts`];
}
