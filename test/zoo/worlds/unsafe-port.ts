import { defineWorld } from '../world.ts';

export const unsafePort = [
  defineWorld({
    cause: 'unsafe-port',
    name: 'a web server runs on port 6000, which belongs to X11',
    async make(place) {
      await place.serve('web', { port: 6000 });
      return { url: 'http://127.0.0.1:6000/' };
    },
  }),
  defineWorld({
    cause: 'unsafe-port',
    name: 'nothing runs on the port of another protocol, but the browser would not look anyway',
    async make() {
      return { url: 'http://localhost:5060/' };
    },
  }),
  ...[4190, 6679].flatMap((port) => [
    defineWorld({
      cause: 'unsafe-port',
      name: `a web server runs on port ${port}, which is on the list of Firefox`,
      only: 'firefox',
      async make(place) {
        await place.serve('web', { port });
        return { url: `http://127.0.0.1:${port}/` };
      },
    }),
    defineWorld({
      cause: 'nothing-listening',
      name: `nothing runs on port ${port}, which is not on the list of Chromium`,
      nearMissOf: 'unsafe-port',
      only: 'chromium',
      async make() {
        return { url: `http://127.0.0.1:${port}/` };
      },
    }),
  ]),
  defineWorld({
    cause: 'nothing-listening',
    name: 'nothing runs on the neighbour of an unsafe port',
    nearMissOf: 'unsafe-port',
    async make() {
      return { url: 'http://127.0.0.1:6001/' };
    },
  }),
];
