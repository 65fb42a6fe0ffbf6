import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from '../../browsers/find-program.ts';
import { runProgram } from '../../browsers/run-program.ts';
import type { Place } from './place.ts';
import type { Running } from './running.ts';
import { suspend } from './suspend.ts';

export interface SshServer extends Running {
  readonly port: number;
  /** What an OpenSSH client needs to come in, the destination included. */
  login: readonly string[];
  /** Halts the processes that serve those who came in; the server itself goes on. */
  halt(): Promise<void>;
}

interface Wanted {
  address?: string;
  /** More lines of sshd_config. */
  settings?: string;
  /** What a program is started with on the machine the server is to run on. */
  on?: readonly string[];
}

/** An OpenSSH server, with keys made for this world alone. */
export async function startSshd(
  place: Place,
  { address = '127.0.0.1', settings = '', on = [] }: Wanted = {},
): Promise<SshServer> {
  const port = place.port();
  const [host, user] = [join(place.folder, 'host_key'), join(place.folder, 'user_key')];
  // The folder in which the server locks itself up; it insists on the real one.
  await mkdir('/run/sshd', { recursive: true });
  for (const key of [host, user]) await runProgram('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  const lines = [
    `Port ${port}`,
    `ListenAddress ${address}`,
    `HostKey ${host}`,
    `AuthorizedKeysFile ${user}.pub`,
    'PidFile none',
    'UsePAM no',
    'StrictModes no',
    settings,
  ];
  // It starts itself anew for each session, and insists on a whole path for that.
  const program = (await findProgram('sshd')) ?? 'sshd';
  const server = [program, '-D', '-e', '-f', await place.write('sshd_config', `${lines.join('\n')}\n`)];
  const [command = '', ...args] = [...on, ...server];
  const running = await place.start(command, args, /Server listening/);
  const known = ['-o', 'UserKnownHostsFile=/dev/null', '-o', 'StrictHostKeyChecking=no'];
  const login = ['-F', 'none', '-i', user, ...known, '-p', `${port}`, `root@${address}`];
  return { ...running, port, login, halt: () => haltChildren(place, running.pid) };
}

/** They outlive the server, so they are ended with the world. */
async function haltChildren(place: Place, pid: number): Promise<void> {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ').map(Number);
  for (const child of children) {
    suspend(child);
    place.afterwards(async () => process.kill(child, 'SIGKILL'));
  }
}
