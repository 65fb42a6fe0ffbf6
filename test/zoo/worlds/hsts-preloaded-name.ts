import { named } from '../place/named.ts';
import { defineWorld } from '../world.ts';

export const hstsPreloadedName = [
  defineWorld({
    cause: 'hsts-preloaded-name',
    name: 'a .dev name leads here through the hosts file, and the server speaks plain HTTP',
    needsPrivateNetwork: true,
    settings: named(['shop.dev']),
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      return { url: `http://shop.dev:${port}/` };
    },
  }),
  defineWorld({
    cause: 'https-to-http-server',
    name: 'a .test name leads here and is opened over https, but the server speaks plain HTTP',
    nearMissOf: 'hsts-preloaded-name',
    needsPrivateNetwork: true,
    settings: named(['shop.test']),
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      return { url: `https://shop.test:${port}/` };
    },
  }),
  defineWorld({
    // Without the helper nothing shows that it leads here, and it is left alone as other people's sites are.
    cause: 'none',
    alsoTrue: ['nothing-listening'],
    name: 'a name below .dev leads here, and nothing listens',
    nearMissOf: 'hsts-preloaded-name',
    needsPrivateNetwork: true,
    settings: named(['shop.dev']),
    async make(place) {
      return { url: `http://shop.dev:${place.port()}/` };
    },
  }),
];
