import { defineWorld } from '../world.ts';

export const worksNow = [
  defineWorld({
    cause: 'works-now',
    name: 'the server starts right after the page has failed',
    alsoTrue: ['nothing-listening', 'server-starting'],
    async make(place) {
      const port = place.port();
      return { url: `http://localhost:${port}/`, afterFailure: () => place.serve('web', { port }) };
    },
  }),
  defineWorld({
    cause: 'works-now',
    name: 'the server drops the first connections and then answers',
    async make(place) {
      const port = place.port();
      await place.serve('faulty', { port, fault: 'close-at-first' });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-drops-connection',
    name: 'the server drops the later connections too',
    nearMissOf: 'works-now',
    async make(place) {
      const port = place.port();
      await place.serve('faulty', { port, fault: 'reset' });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
