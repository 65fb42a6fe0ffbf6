import { startNginx } from '../place/start-nginx.ts';
import { defineWorld } from '../world.ts';

export const upstreamDown = [
  defineWorld({
    cause: 'upstream-down',
    name: 'nginx passes on to a port where nothing listens',
    needs: ['nginx'],
    besideOthers: true,
    async make(place) {
      const port = place.port();
      const passOn = `location / { proxy_pass http://127.0.0.1:${place.port()}; }`;
      await startNginx(place, `server { listen 127.0.0.1:${port}; ${passOn} }`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  ...[502, 504].flatMap((status) =>
    ['text', 'empty'].map((body) =>
      defineWorld({
        cause: 'upstream-down',
        name: `a development server's proxy finds nobody, and answers ${status} with ${body === 'text' ? 'a text' : 'nothing'}`,
        besideOthers: true,
        async make(place) {
          const port = place.port();
          await place.serve('proxy', { port, upstream: `http://127.0.0.1:${place.port()}`, status, body });
          return { url: `http://127.0.0.1:${port}/` };
        },
      }),
    ),
  ),
  defineWorld({
    cause: 'none',
    name: 'the program itself answers 500',
    nearMissOf: 'upstream-down',
    besideOthers: true,
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, status: 500 });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
