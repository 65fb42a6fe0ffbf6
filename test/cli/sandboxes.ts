import { fileURLToPath } from 'node:url';
import type { Sandbox } from '../../evidence/machine/sandbox.ts';
import type { Requirement } from '../zoo/packages.ts';

/** A real sandbox around whoever asks; the server is outside. */
export interface SandboxWorld {
  name: string;
  /** The words that start a program in it. */
  start: [string, ...string[]];
  needs?: Requirement[];
  needsRoot?: boolean;
  kind: Sandbox['kind'][];
  certainty: 'certain' | 'likely';
}

const isRoot = process.getuid?.() === 0;

/** Root becomes somebody who may do nothing; anybody else is that already. */
const asUser = isRoot ? ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups'] : ['env'];
const denyConnections = fileURLToPath(new URL('deny-connections.pl', import.meta.url));
const bwrap = ['bwrap', '--die-with-parent', '--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc'];
const firejail: [string, ...string[]] = ['firejail', '--quiet', '--noprofile'];

function first(setUp: string): string[] {
  return ['sh', '-c', `PATH=$PATH:/usr/sbin:/sbin; ${setUp}; exec "$@"`, 'sh'];
}

/** Starts `program`, waits until something listens, and ends it with the program that is asked for; bwrap waits for both. */
function beside(program: string): string[] {
  const script = `PATH=$PATH:/usr/sbin:/sbin; ${program} >/dev/null 2>&1 </dev/null & other=$!; until grep -q ' 0A ' /proc/net/tcp /proc/net/tcp6; do sleep 0.1; done; "$@"; code=$?; kill $other; exit $code`;
  return ['sh', '-c', script, 'sh'];
}

function user(...words: string[]): [string, ...string[]] {
  return ['env', ...asUser, ...words];
}

/** Where this runs in a container, a network made in it by nobody that can be seen looks like the container's. */
const ofNobody: Sandbox['kind'][] = ['namespace', 'container'];

const namespaces: SandboxWorld[] = [
  {
    name: 'unshare --net, loopback down',
    start: ['unshare', '--net'],
    needsRoot: true,
    kind: ['namespace'],
    certainty: 'certain',
  },
  {
    name: 'unshare --net, loopback up',
    start: ['unshare', '--net', ...first('ip link set lo up')],
    needs: ['iproute'],
    needsRoot: true,
    kind: ['namespace'],
    certainty: 'certain',
  },
  {
    name: 'a user’s unshare --net, loopback down',
    start: user('unshare', '--user', '--map-root-user', '--net'),
    kind: ['namespace'],
    certainty: 'certain',
  },
  {
    name: 'a user’s unshare --net, loopback up',
    start: user('unshare', '--user', '--map-root-user', '--net', ...first('ip link set lo up')),
    needs: ['iproute'],
    kind: ['namespace'],
    certainty: 'certain',
  },
  {
    name: 'unshare --net and --pid, loopback down',
    start: user('unshare', '--user', '--map-root-user', '--net', '--pid', '--fork', '--mount-proc'),
    kind: ofNobody,
    certainty: 'certain',
  },
  {
    name: 'unshare --net and --pid, loopback up',
    start: user(
      'unshare',
      '--user',
      '--map-root-user',
      '--net',
      '--pid',
      '--fork',
      '--mount-proc',
      ...first('ip link set lo up'),
    ),
    needs: ['iproute'],
    kind: ofNobody,
    certainty: 'certain',
  },
  {
    name: 'unshare --net and --pid, with a network card that leads nowhere near the server',
    start: user(
      ...['unshare', '--user', '--map-root-user', '--net', '--pid', '--fork', '--mount-proc'],
      ...first(
        'ip link set lo up; ip link add eth0 type veth peer name peer; ip link set peer up; ip address add 192.0.2.2/24 dev eth0; ip link set eth0 up',
      ),
    ),
    needs: ['iproute'],
    kind: ofNobody,
    certainty: 'likely',
  },
];

const bubblewraps: SandboxWorld[] = [
  {
    name: 'bwrap --unshare-net, all else shared',
    start: ['bwrap', '--dev-bind', '/', '/', '--unshare-net'],
    kind: ['namespace'],
    certainty: 'certain',
  },
  {
    name: 'a user’s bwrap --unshare-net, all else shared',
    start: user('bwrap', '--dev-bind', '/', '/', '--unshare-net'),
    kind: ['namespace'],
    certainty: 'certain',
  },
  {
    name: 'bwrap --unshare-all',
    start: ['env', ...bwrap, '--unshare-all'],
    kind: ['bubblewrap'],
    certainty: 'certain',
  },
  {
    name: 'a user’s bwrap --unshare-all',
    start: user(...bwrap, '--unshare-all'),
    kind: ['bubblewrap'],
    certainty: 'certain',
  },
  {
    name: 'bwrap that shows nothing of itself',
    start: user(...bwrap, '--unshare-all', '--as-pid-1'),
    kind: ofNobody,
    certainty: 'certain',
  },
  {
    name: 'bwrap without /proc',
    start: user('bwrap', '--ro-bind', '/', '/', '--dev', '/dev', '--tmpfs', '/proc', '--unshare-all'),
    kind: ['restricted', 'container'],
    certainty: 'likely',
  },
  {
    name: 'bwrap without /etc, so without a hosts file',
    start: user(...bwrap, '--unshare-all', '--tmpfs', '/etc'),
    kind: ['bubblewrap'],
    certainty: 'certain',
  },
].map((world): SandboxWorld => ({ ...world, needs: ['bwrap'] }) as SandboxWorld);

/** As coding agents set their sandboxes up: a proxy that listens inside, and what it is not to be asked for. */
const proxied = [
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy'].flatMap((name) => ['--setenv', name, 'http://localhost:3128']),
  ...['NO_PROXY', 'no_proxy'].flatMap((name) => ['--setenv', name, 'localhost,127.0.0.1,::1']),
];
const bridge = beside('socat TCP-LISTEN:3128,bind=127.0.0.1,fork UNIX-CONNECT:/nowhere');

const agents: SandboxWorld[] = [
  {
    name: 'an agent’s sandbox with a proxy and NO_PROXY',
    start: user(...bwrap, '--unshare-net', '--unshare-pid', '--setenv', 'SANDBOX_RUNTIME', '1', ...proxied, ...bridge),
    needs: ['bwrap', 'socat'],
    kind: ['agent'],
    certainty: 'certain',
  },
  {
    name: 'a sandbox whose proxy is gone',
    start: user(...bwrap, '--unshare-net', '--unshare-pid', ...proxied),
    needs: ['bwrap'],
    kind: ['bubblewrap'],
    certainty: 'certain',
  },
  {
    name: 'an agent’s sandbox in which connect fails',
    start: user('perl', denyConnections, 'connect-eperm', 'env', 'CODEX_SANDBOX_NETWORK_DISABLED=1'),
    kind: ['agent'],
    certainty: 'certain',
  },
];

const filters: SandboxWorld[] = [
  {
    name: 'seccomp: connect fails with EPERM',
    start: user('perl', denyConnections, 'connect-eperm'),
    kind: ['restricted', 'container'],
    certainty: 'certain',
  },
  {
    name: 'seccomp: connect fails with EACCES',
    start: user('perl', denyConnections, 'connect-eacces'),
    kind: ['restricted', 'container'],
    certainty: 'likely',
  },
  {
    name: 'seccomp: no sockets but of this computer, as RestrictAddressFamilies= makes it',
    start: user('perl', denyConnections, 'no-inet'),
    kind: ['restricted', 'container'],
    certainty: 'certain',
  },
  {
    name: 'Landlock: no TCP',
    start: user('perl', denyConnections, 'landlock'),
    kind: ['restricted', 'container'],
    certainty: 'likely',
  },
];

const firejails: SandboxWorld[] = [
  { name: 'firejail --net=none', start: [...firejail, '--net=none'], kind: ['firejail'], certainty: 'certain' },
  {
    name: 'firejail --protocol=unix',
    start: [...firejail, '--protocol=unix'],
    kind: ['firejail'],
    certainty: 'certain',
  },
  {
    name: 'firejail --seccomp=connect',
    start: [...firejail, '--seccomp-error-action=EPERM', '--seccomp=connect'],
    kind: ['firejail'],
    certainty: 'certain',
  },
].map((world): SandboxWorld => ({ ...world, needs: ['firejail'], needsRoot: true }) as SandboxWorld);

/** A container whose files are the machine's own; what Podman keeps lies on a disk in memory that goes with it. */
const podman = `mount -t tmpfs portside /mnt && cd /mnt && mkdir files && mount --rbind / files && ip link set lo up &&
  podman --root $PWD/root --runroot $PWD/runroot --tmpdir $PWD/tmp --storage-driver vfs --runtime runc --cgroup-manager cgroupfs --events-backend none \
    run --rm --network "$0" --ulimit nofile=1024:1024 --ulimit nproc=4096:4096 --rootfs $PWD/files "$@"`;

const containers = (['none', 'bridge'] as const).map(
  (network): SandboxWorld => ({
    name: `podman run --network ${network}`,
    start: ['unshare', '--net', '--mount', 'sh', '-c', podman, network],
    needs: ['podman', 'runc', 'iproute'],
    needsRoot: true,
    kind: ['container'],
    certainty: network === 'none' ? 'certain' : 'likely',
  }),
);

export const sandboxWorlds: readonly SandboxWorld[] = [
  ...namespaces,
  ...bubblewraps,
  ...agents,
  ...filters,
  ...firejails,
  ...containers,
];

/** Sandboxes that keep nobody from this localhost. */
export const openSandboxes: readonly Pick<SandboxWorld, 'name' | 'start' | 'needs' | 'needsRoot'>[] = [
  { name: 'bwrap --share-net', start: user(...bwrap, '--unshare-all', '--share-net'), needs: ['bwrap'] },
  { name: 'firejail with the network', start: firejail, needs: ['firejail'], needsRoot: true },
];

/** A network apart in which `program` runs as well. */
export function togetherInside(program: string): [string, ...string[]] {
  return user(...bwrap, '--unshare-all', ...beside(program));
}
