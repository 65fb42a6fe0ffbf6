import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '../../browsers/run-program.ts';
import { startRedis } from '../place/start-redis.ts';
import { startSsh } from '../place/start-ssh.ts';
import { startSshd } from '../place/start-sshd.ts';
import { defineWorld } from '../world.ts';

const phpSettings = (folder: string, port: number) => `[global]
error_log = ${folder}/php-fpm.log
[www]
user = nobody
listen = 127.0.0.1:${port}
pm = static
pm.max_children = 1
`;

export const nonHttpService = [
  defineWorld({
    cause: 'non-http-service',
    name: "PHP waits for FastCGI on the port and doesn't answer HTTP",
    needs: ['php-fpm'],
    async make(place) {
      const port = place.port();
      const settings = await place.write('php-fpm.conf', phpSettings(place.folder, port));
      await place.start('php-fpm8.2', ['-F', '-O', '-R', '-y', settings], /ready to handle connections/);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'non-http-service',
    name: 'ssh is a SOCKS proxy on the port and closes HTTP connections',
    needs: ['sshd'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      await startSsh(place, await startSshd(place), '-D', `127.0.0.1:${port}`);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'non-http-service',
    name: 'OpenSSH runs on the port',
    needs: ['sshd'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      const hostKey = join(place.folder, 'host_key');
      await mkdir('/run/sshd', { recursive: true });
      await runProgram('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', hostKey]);
      const settings = `Port ${port}\nListenAddress 127.0.0.1\nHostKey ${hostKey}\nPidFile none\nUsePAM no\n`;
      await place.start('sshd', ['-D', '-e', '-f', await place.write('sshd_config', settings)], /Server listening/);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'non-http-service',
    name: 'Redis runs on the port and closes every HTTP connection',
    needs: ['redis'],
    async make(place) {
      const port = place.port();
      await startRedis(place, port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'non-http-service',
    name: 'a server speaks HTTP/2 only, as gRPC does',
    async make(place) {
      const port = place.port();
      await place.serve('http2-only', { port });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'non-http-service',
    name: 'a server takes web sockets only, and is opened as a page',
    async make(place) {
      const port = place.port();
      await place.serve('socket', { port });
      return { url: `http://localhost:${port}/` };
    },
  }),
  ...['smtp', 'mysql'].map((protocol) =>
    defineWorld({
      cause: 'non-http-service',
      name: `the port greets in ${protocol}`,
      async make(place) {
        const port = place.port();
        await place.serve('greeting', { port, protocol });
        return { url: `http://127.0.0.1:${port}/` };
      },
    }),
  ),
  defineWorld({
    cause: 'server-drops-connection',
    name: 'a web server closes the connection without a word, as Redis does',
    nearMissOf: 'non-http-service',
    async make(place) {
      const port = place.port();
      await place.serve('faulty', { port, fault: 'close' });
      return { url: `http://localhost:${port}/` };
    },
  }),
];
