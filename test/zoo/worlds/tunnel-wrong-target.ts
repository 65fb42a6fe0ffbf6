import { startPython } from '../place/start-python.ts';
import { startSocat } from '../place/start-socat.ts';
import { startSsh } from '../place/start-ssh.ts';
import { startSshd } from '../place/start-sshd.ts';
import { defineWorld } from '../world.ts';

export const tunnelWrongTarget = [
  defineWorld({
    cause: 'tunnel-wrong-target',
    name: 'an SSH tunnel leads to a different address of the machine than the one the server listens on',
    needs: ['sshd', 'python'],
    needsRoot: true,
    async make(place) {
      const [port, far] = [place.port(), place.port()];
      await startPython(place, far, '127.0.0.1');
      await startSsh(place, await startSshd(place), '-L', `${port}:127.0.0.2:${far}`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'tunnel-wrong-target',
    name: 'socat forwards to IPv4, and the server listens on IPv6',
    needs: ['socat'],
    async make(place) {
      const [port, far] = [place.port(), place.port()];
      await place.serve('web', { port: far, host: '::1', only: 'ipv6' });
      await startSocat(place, port, `TCP4:127.0.0.1:${far}`);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'tunnel-remote-down',
    name: 'an SSH tunnel leads to an address where the server used to listen; now it listens nowhere',
    nearMissOf: 'tunnel-wrong-target',
    needs: ['sshd'],
    needsRoot: true,
    async make(place) {
      const [port, far] = [place.port(), place.port()];
      const server = await place.serve('web', { port: far, host: '127.0.0.2' });
      await startSsh(place, await startSshd(place), '-L', `${port}:127.0.0.2:${far}`);
      await server.stop();
      return { url: `http://localhost:${port}/` };
    },
  }),
];
