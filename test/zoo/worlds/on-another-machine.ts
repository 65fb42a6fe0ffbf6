import { otherMachine } from '../place/other-machine.ts';
import type { Place } from '../place/place.ts';
import { startSsh } from '../place/start-ssh.ts';
import { type SshServer, startSshd } from '../place/start-sshd.ts';
import { defineWorld } from '../world.ts';

/** A machine with an SSH server on which Python serves the port, as seen from there alone. */
async function machineWithServer(place: Place, port: number): Promise<SshServer> {
  const { address, on } = await otherMachine(place);
  const [enter = '', ...inside] = on;
  const python = ['python3', '-u', '-m', 'http.server', `${port}`, '--bind', '127.0.0.1'];
  await place.start(enter, [...inside, ...python], /Serving HTTP/);
  return startSshd(place, { address, on });
}

export const onAnotherMachine = [
  defineWorld({
    cause: 'on-another-machine',
    name: 'an editor works on another machine over SSH, and the server runs there (the editor is imitated)',
    needs: ['sshd', 'python', 'iproute'],
    needsRoot: true,
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      const { login, ...server } = await machineWithServer(place, port);
      await startSsh(place, { ...server, login: [...login, 'bash'] }, '-T', '-D', `${place.port()}`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: "an SSH session to another machine is open, and the server isn't started",
    nearMissOf: 'on-another-machine',
    needs: ['sshd', 'python', 'iproute'],
    needsRoot: true,
    needsPrivateNetwork: true,
    async make(place) {
      await startSsh(place, await machineWithServer(place, place.port()));
      return { url: `http://localhost:${place.port()}/` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: "the browser was started in a session that came in over SSH, and the server isn't started",
    nearMissOf: 'on-another-machine',
    settings: async () => ({ environment: { SSH_CONNECTION: '198.51.100.9 51122 198.51.100.7 22' } }),
    make: async (place) => ({ url: `http://localhost:${place.port()}/` }),
  }),
];
