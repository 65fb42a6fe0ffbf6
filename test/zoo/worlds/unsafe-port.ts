import { defineWorld } from '../world.ts';

export const unsafePort = [
  defineWorld({
    cause: 'unsafe-port',
    name: 'a web server runs on port 6000, which belongs to X11',
    alsoTrue: ['works-now'],
    async make(place) {
      await place.serve('web', { port: 6000 });
      return { url: 'http://127.0.0.1:6000/' };
    },
  }),
  defineWorld({
    cause: 'unsafe-port',
    name: "nothing is running on another protocol's port, which the browser wouldn't open anyway",
    alsoTrue: ['nothing-listening'],
    async make() {
      return { url: 'http://localhost:5060/' };
    },
  }),
  ...[4190, 6679].flatMap((port) => [
    defineWorld({
      cause: 'unsafe-port',
      name: `a web server runs on port ${port}, which is on Firefox's list`,
      only: 'firefox',
      async make(place) {
        await place.serve('web', { port });
        return { url: `http://127.0.0.1:${port}/` };
      },
    }),
    defineWorld({
      cause: 'nothing-listening',
      name: `nothing is running on port ${port}, which isn't on Chromium's list`,
      nearMissOf: 'unsafe-port',
      only: 'chromium',
      async make() {
        return { url: `http://127.0.0.1:${port}/` };
      },
    }),
  ]),
  defineWorld({
    cause: 'nothing-listening',
    name: 'nothing is running on the neighbor of a blocked port',
    nearMissOf: 'unsafe-port',
    async make() {
      return { url: 'http://127.0.0.1:6001/' };
    },
  }),
];
