import { startPython } from '../place/start-python.ts';
import { defineWorld } from '../world.ts';

// Chromium takes 0.0.0.0 for 127.0.0.1 and [::] for [::1], Firefox refuses both; so where the server
// listens on the same family, only Firefox meets a fault.
export const wildcardAddress = [
  defineWorld({
    cause: 'wildcard-address',
    name: 'Python prints http://0.0.0.0 as its address, and that is opened',
    only: 'firefox',
    needs: ['python'],
    async make(place) {
      const port = place.port();
      await startPython(place, port, '0.0.0.0');
      return { url: `http://0.0.0.0:${port}/` };
    },
  }),
  defineWorld({
    cause: 'wildcard-address',
    name: 'the server listens on 127.0.0.1, and [::] is opened',
    alsoTrue: ['ipv4-only-listener'],
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      return { url: `http://[::]:${port}/` };
    },
  }),
  defineWorld({
    cause: 'wildcard-address',
    name: 'the server listens on [::1], and 0.0.0.0 is opened',
    alsoTrue: ['ipv6-only-listener'],
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, host: '::1' });
      return { url: `http://0.0.0.0:${port}/` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: '0.0.0.0 is opened, which this browser takes for 127.0.0.1, and nothing is listening at all',
    nearMissOf: 'wildcard-address',
    only: 'chromium',
    async make(place) {
      return { url: `http://0.0.0.0:${place.port()}/` };
    },
  }),
];
