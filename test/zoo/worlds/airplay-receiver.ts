import { defineWorld } from '../world.ts';

export const airplayReceiver = [
  defineWorld({
    cause: 'airplay-receiver',
    name: 'the program on the port answers 403 the way AirTunes does',
    async make(place) {
      const port = place.port();
      await place.serve('airtunes', { port });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'none',
    name: 'another server answers 403 with nothing',
    nearMissOf: 'airplay-receiver',
    async make(place) {
      const port = place.port();
      await place.serve('airtunes', { port, plain: 1 });
      return { url: `http://localhost:${port}/` };
    },
  }),
];
