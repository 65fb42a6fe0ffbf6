import { defineWorld } from '../world.ts';

export const serverHung = [
  defineWorld({
    cause: 'server-hung',
    name: 'the server waits for a lock that nobody gives back',
    besideOthers: true,
    async make(place) {
      const port = place.port();
      await place.serve('faulty', { port, fault: 'deadlock' });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'works-now',
    name: 'the server is slow, and answers after eight seconds',
    nearMissOf: 'server-hung',
    besideOthers: true,
    async make(place) {
      const port = place.port();
      await place.serve('faulty', { port, fault: 'slow' });
      return { url: `http://localhost:${port}/` };
    },
  }),
];
