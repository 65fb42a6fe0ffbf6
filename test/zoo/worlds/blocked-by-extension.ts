import { blockingExtension } from '../place/blocking-extension.ts';
import { defineWorld } from '../world.ts';

const path = '/promotions';

export const blockedByExtension = [
  defineWorld({
    cause: 'blocked-by-extension',
    name: 'another extension blocks requests for a path, and a web server answers there',
    settings: async (place) => ({ extensions: [await blockingExtension(place, path)] }),
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      return { url: `http://localhost:${port}${path}` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'another extension blocks requests for some other path, and nothing is running here',
    nearMissOf: 'blocked-by-extension',
    settings: async (place) => ({ extensions: [await blockingExtension(place, path)] }),
    async make(place) {
      return { url: `http://localhost:${place.port()}/` };
    },
  }),
];
