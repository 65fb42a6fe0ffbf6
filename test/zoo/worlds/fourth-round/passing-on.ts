import { appendFile } from 'node:fs/promises';
import { runProgram } from '../../../browsers/run-program.ts';
import type { Place } from '../../place/place.ts';
import { startPython } from '../../place/start-python.ts';
import { startSshd } from '../../place/start-sshd.ts';
import { ofProgram } from '../programs/of-program.ts';

/** A Traffic Server with Debian's settings but for these, and all its files in the world's folder. */
async function startTrafficServer(place: Place, port: number, to: number): Promise<void> {
  await runProgram('cp', ['-r', '/etc/trafficserver/.', place.folder]);
  const records = [
    `proxy.config.http.server_ports STRING ${port}:ip-in=127.0.0.1`,
    'proxy.config.admin.user_id STRING #-1',
    'proxy.config.http.cache.http INT 0',
  ];
  await appendFile(`${place.folder}/records.config`, records.map((line) => `CONFIG ${line}\n`).join(''));
  await place.write('remap.config', `map / http://127.0.0.1:${to}/\n`);
  await place.write('storage.config', `${place.folder} 64M\n`);
  const own = ['prefix', 'exec_prefix', 'sysconfdir', 'datadir', 'localstatedir', 'runtimedir', 'logdir', 'cachedir'];
  const system = 'bindir: /usr/bin\nsbindir: /usr/sbin\nincludedir: /usr/include\nlibdir: /usr/lib/trafficserver\n';
  const root = own.map((name) => `${name}: ${place.folder}\n`).join('');
  const file = await place.write('runroot.yaml', `${root}${system}libexecdir: /usr/lib/trafficserver/modules\n`);
  await place.start('traffic_server', [`--run-root=${file}`], port);
}

/** Proxies and forwarders. */
export const passingOn4 = [
  // map TARGET REPLACEMENT (Traffic Server, remap.config); where the origin refuses, a page of its own comes with 502.
  ofProgram('Traffic Server', 'maps every path to a server that is not running', {
    cause: 'upstream-down',
    needs: ['trafficserver'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      await startTrafficServer(place, port, place.port());
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "host:port shost:sport: The program repeats the connection on port sport to the other machine" (stone(1)).
  ofProgram('stone', 'leads to 127.0.0.1, and the server listens on [::1] alone', {
    cause: 'tunnel-wrong-target',
    alsoTrue: ['tunnel-remote-down'],
    needs: ['stone', 'python'],
    async make(place) {
      const [port, shop] = [place.port(), place.port()];
      await startPython(place, shop, '::1');
      await place.start('stone', ['-n', `127.0.0.1:${shop}`, `127.0.0.1:${port}`], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "-e: Take unencrypted connections from the source socket and send encrypted connections to the target socket" (spiped(1)).
  ofProgram('spiped', 'encrypts what comes for its other half, which is not running', {
    cause: 'tunnel-remote-down',
    needs: ['spiped'],
    async make(place) {
      const port = place.port();
      const key = await place.write('key', 'a sample secret, 32 bytes of it.');
      const ends = ['-s', `[127.0.0.1]:${port}`, '-t', `[127.0.0.1]:${place.port()}`];
      await place.start('spiped', ['-F', '-e', ...ends, '-k', key], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "autossh is a program to start a copy of ssh and monitor it, restarting it as necessary should it die" (autossh(1)).
  ofProgram('autossh', 'keeps a tunnel up to a port of the far end where nobody listens', {
    cause: 'tunnel-remote-down',
    needs: ['autossh', 'sshd'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      const { login } = await startSshd(place);
      const to = `127.0.0.1:${port}:127.0.0.1:${place.port()}`;
      await place.start('env', ['AUTOSSH_GATETIME=0', 'autossh', '-M', '0', '-N', '-L', to, ...login], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
];
