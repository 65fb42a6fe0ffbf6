import { defineWorld } from '../world.ts';

export const redirectLoop = [
  defineWorld({
    cause: 'redirect-loop',
    name: 'a page redirects to its login and the login back to the page, because its cookie is never accepted',
    async make(place) {
      const port = place.port();
      await place.serve('circling', { port, way: 'login' });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'redirect-loop',
    name: 'a page redirects to itself',
    async make(place) {
      const port = place.port();
      await place.serve('circling', { port, way: 'itself' });
      return { url: `http://127.0.0.1:${port}/shop/` };
    },
  }),
  defineWorld({
    cause: 'redirect-loop',
    name: 'two servers redirect to each other',
    async make(place) {
      const [one, other] = [place.port(), place.port()];
      await place.serve('circling', { port: one, way: 'other', to: `http://localhost:${other}/` });
      await place.serve('circling', { port: other, way: 'other', to: `http://localhost:${one}/` });
      return { url: `http://localhost:${one}/` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'a server redirects to another port, where nothing is running',
    nearMissOf: 'redirect-loop',
    async make(place) {
      const port = place.port();
      await place.serve('redirecting', { port, to: `http://localhost:${place.port()}/` });
      return { url: `http://localhost:${port}/` };
    },
  }),
];
