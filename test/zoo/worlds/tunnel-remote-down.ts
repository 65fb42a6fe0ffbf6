import { join } from 'node:path';
import type { CertificateFiles } from '../place/authority.ts';
import type { Place } from '../place/place.ts';
import { startSocat } from '../place/start-socat.ts';
import { startSsh } from '../place/start-ssh.ts';
import { startSshd } from '../place/start-sshd.ts';
import { defineWorld } from '../world.ts';

const clusterAt = (server: string) => `apiVersion: v1
kind: Config
current-context: zoo
clusters: [{name: zoo, cluster: {server: "${server}"}}]
contexts: [{name: zoo, context: {cluster: zoo, user: zoo}}]
users: [{name: zoo, user: {}}]
`;

/** kubectl passes a port on to a pod. The cluster is imitated. */
async function forwardToPod(place: Place, port: number): Promise<void> {
  const cluster = place.port();
  await place.serve('kubernetes', { port: cluster });
  const settings = await place.write('kubeconfig', clusterAt(`http://127.0.0.1:${cluster}`));
  const folders = ['--kubeconfig', settings, '--cache-dir', join(place.folder, 'cache')];
  await place.start('kubectl', [...folders, 'port-forward', 'pod/web', `${port}:80`], /Forwarding from 127/);
}

const stunnelSettings = (port: number, to: number, { certificate, key }: CertificateFiles) => `foreground = yes
pid =
[web]
accept = 127.0.0.1:${port}
connect = 127.0.0.1:${to}
cert = ${certificate}
key = ${key}
`;

export const tunnelRemoteDown = [
  defineWorld({
    cause: 'tunnel-remote-down',
    name: 'stunnel forwards the port to one where nothing is listening, and resets at once',
    needs: ['stunnel', 'openssl'],
    async make(place) {
      const port = place.port();
      const files = await place.certificate(['DNS:localhost', 'IP:127.0.0.1']);
      const settings = await place.write('stunnel.conf', stunnelSettings(port, place.port(), files));
      await place.start('stunnel', [settings], /Configuration successful/);
      return { url: `https://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'tunnel-remote-down',
    name: 'an SSH tunnel leads to a port on the other machine where nothing is listening',
    needs: ['sshd'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      await startSsh(place, await startSshd(place), '-L', `${port}:localhost:${place.port()}`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'tunnel-remote-down',
    name: 'the SSH server forbids tunnels, and the client logs that',
    needs: ['sshd'],
    needsRoot: true,
    async make(place) {
      const [port, far] = [place.port(), place.port()];
      await place.serve('web', { port: far });
      const server = await startSshd(place, { settings: 'AllowTcpForwarding no' });
      await startSsh(place, server, '-L', `${port}:127.0.0.1:${far}`, '-E', join(place.folder, 'tunnel.log'));
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'tunnel-remote-down',
    name: "the network to the other machine is gone, and the SSH tunnel hasn't noticed",
    needs: ['sshd', 'nftables'],
    needsRoot: true,
    needsPrivateNetwork: true,
    async make(place) {
      const [port, far] = [place.port(), place.port()];
      await place.serve('web', { port: far });
      const server = await startSshd(place);
      await startSsh(place, server, '-L', `${port}:127.0.0.1:${far}`);
      await place.filter('input', `tcp dport ${server.port} drop`);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'tunnel-remote-down',
    name: 'kubectl forwards the port to a pod that has been replaced since',
    needs: ['kubectl'],
    async make(place) {
      const port = place.port();
      await forwardToPod(place, port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'tunnel-remote-down',
    name: 'socat forwards the port to one where nothing is listening',
    needs: ['socat'],
    async make(place) {
      const port = place.port();
      await startSocat(place, port, `TCP:127.0.0.1:${place.port()}`);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-hung',
    name: "the server at the far end of socat waits for a lock that's never released",
    nearMissOf: 'tunnel-remote-down',
    needs: ['socat'],
    async make(place) {
      const [port, far] = [place.port(), place.port()];
      await place.serve('faulty', { port: far, fault: 'deadlock' });
      await startSocat(place, port, `TCP:127.0.0.1:${far}`);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-hung',
    name: 'the SSH server in the middle is halted, and the far end is fine',
    nearMissOf: 'tunnel-remote-down',
    needs: ['sshd'],
    needsRoot: true,
    async make(place) {
      const [port, far] = [place.port(), place.port()];
      await place.serve('web', { port: far });
      const server = await startSshd(place);
      await startSsh(place, server, '-L', `${port}:127.0.0.1:${far}`);
      await server.halt();
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-error',
    name: 'socat forwards to a server whose program fails',
    nearMissOf: 'tunnel-remote-down',
    needs: ['socat'],
    async make(place) {
      const [port, far] = [place.port(), place.port()];
      await place.serve('web', { port: far, status: 500 });
      await startSocat(place, port, `TCP:127.0.0.1:${far}`);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
