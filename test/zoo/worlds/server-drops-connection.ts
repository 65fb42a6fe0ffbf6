import { fileURLToPath } from 'node:url';
import { defineWorld } from '../world.ts';

const crashing = fileURLToPath(new URL('../servers/crashing.py', import.meta.url));
const faults = { close: 'closes the connection', reset: 'resets the connection' };

export const serverDropsConnection = [
  ...Object.entries(faults).map(([fault, name]) =>
    defineWorld({
      cause: 'server-drops-connection',
      name: `the server reads each request and ${name}`,
      async make(place) {
        const port = place.port();
        await place.serve('faulty', { port, fault });
        return { url: `http://localhost:${port}/` };
      },
    }),
  ),
  defineWorld({
    cause: 'server-drops-connection',
    name: 'each request crashes the process that answers it, and the server starts another one',
    needs: ['python'],
    async make(place) {
      const port = place.port();
      await place.start('python3', [crashing, `${port}`], /^ready$/);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-drops-connection',
    name: 'systemd holds the port, and the server it starts for each connection fails',
    needs: ['systemd-socket-activate'],
    async make(place) {
      const port = place.port();
      await place.start(
        'systemd-socket-activate',
        ['--accept', `--listen=127.0.0.1:${port}`, 'false'],
        /^Listening on/,
      );
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'http-to-https-server',
    name: 'the server closes the connection because it expects TLS',
    nearMissOf: 'server-drops-connection',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, ...(await place.certificate(['DNS:localhost'])) });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
