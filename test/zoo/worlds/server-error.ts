import { fileURLToPath } from 'node:url';
import { startNginx } from '../place/start-nginx.ts';
import { defineWorld } from '../world.ts';

const failing = fileURLToPath(new URL('../servers/failing.py', import.meta.url));

export const serverError = [
  defineWorld({
    cause: 'server-error',
    name: 'a Node program answers 500 with its own page',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, status: 500 });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-error',
    name: 'a Python program shows its traceback',
    needs: ['python'],
    async make(place) {
      const port = place.port();
      await place.start('python3', [failing, `${port}`], /^ready$/);
      return { url: `http://localhost:${port}/till` };
    },
  }),
  defineWorld({
    cause: 'server-error',
    name: 'nginx forwards the 500 of the program behind it',
    needs: ['nginx'],
    async make(place) {
      const [port, behind] = [place.port(), place.port()];
      await place.serve('web', { port: behind, status: 500 });
      const passOn = `location / { proxy_pass http://127.0.0.1:${behind}; }`;
      await startNginx(place, `server { listen 127.0.0.1:${port}; ${passOn} }`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-error',
    name: "a program answers 501, because it doesn't know the request",
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, status: 501 });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'upstream-down',
    name: "an older dev server's proxy answers 500, because nothing is behind it",
    nearMissOf: 'server-error',
    async make(place) {
      const port = place.port();
      const upstream = `http://127.0.0.1:${place.port()}`;
      await place.serve('proxy', { port, upstream, status: 500, body: 'text' });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'none',
    name: 'a program has no such page',
    nearMissOf: 'server-error',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, missing: '/till' });
      return { url: `http://127.0.0.1:${port}/till` };
    },
  }),
];
