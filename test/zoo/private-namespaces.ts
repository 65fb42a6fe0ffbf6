import { runProgram } from '../browsers/run-program.ts';

/** The init of the namespace: takes in what daemons leave behind, as an init does, and ends with its program. */
const init = ['sh', '-c', 'ip link set lo up && "$@"; exit $?', 'init'];

/**
 * How to start a program on what looks like a machine of its own: a network with nothing in it but loopback, mounts of its own,
 * and no process but its own. Ports never collide, firewall rules and files put over others go with it, nothing leaves, and no
 * helper sees the programs of a world in another browser. Undefined where this machine does not allow it.
 */
export async function privateNamespaces(): Promise<[string, ...string[]] | undefined> {
  const asRoot = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
  const machine = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
  const args = [...asRoot, ...machine, ...init];
  const works = await runProgram('unshare', [...args, 'true']).then(
    () => true,
    () => false,
  );
  return works ? ['unshare', ...args] : undefined;
}
