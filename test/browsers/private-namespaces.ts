import { runProgram } from './run-program.ts';

const loopbackOnly = ['ip link set lo up'];

/** An address of those kept for documentation, behind which nothing is: a browser that has no address at all takes itself for offline. */
export const ownNetwork = [
  ...loopbackOnly,
  'ip link add lan type veth peer name far-end',
  'ip address add 192.0.2.10/24 dev lan',
  'ip link set lan up',
  'ip link set far-end up',
  'ip route add default via 192.0.2.1',
];

/**
 * How to start a program on what looks like a machine of its own: a network with what `setUp` puts there, mounts of its own, and no
 * process but its own. Ports never collide, firewall rules and files put over others go with it, nothing leaves, and no helper sees
 * the programs of a world in another browser. Undefined where this machine does not allow it.
 */
export async function privateNamespaces(
  setUp: readonly string[] = loopbackOnly,
): Promise<[string, ...string[]] | undefined> {
  const asRoot = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
  const machine = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
  // The init of the namespace: takes in what daemons leave behind, as an init does, and ends with its program.
  const init = ['sh', '-c', `${setUp.join(' && ')} && "$@"; exit $?`, 'init'];
  const args = [...asRoot, ...machine, ...init];
  const works = await runProgram('unshare', [...args, 'true']).then(
    () => true,
    () => false,
  );
  return works ? ['unshare', ...args] : undefined;
}
