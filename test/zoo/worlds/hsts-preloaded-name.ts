import { changeHosts } from '../place/own-hosts.ts';
import type { Place } from '../place/place.ts';
import { defineWorld } from '../world.ts';

/** Chromium notices a change of the hosts file a while later, so the line is there before the browser starts. */
function named(...names: string[]) {
  return async (place: Place) => {
    await changeHosts(place, (text) => `${text}\n127.0.0.1 ${names.join(' ')}\n`);
    return {};
  };
}

export const hstsPreloadedName = [
  defineWorld({
    cause: 'hsts-preloaded-name',
    name: 'a name below .dev leads here by the hosts file, and the server speaks plain HTTP',
    needsPrivateNetwork: true,
    settings: named('shop.dev'),
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      return { url: `http://shop.dev:${port}/` };
    },
  }),
  defineWorld({
    cause: 'https-to-http-server',
    name: 'a name below .test leads here, and is asked for with https though the server speaks plain HTTP',
    nearMissOf: 'hsts-preloaded-name',
    needsPrivateNetwork: true,
    settings: named('shop.test'),
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      return { url: `https://shop.test:${port}/` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'a name below .dev leads here, and nothing listens',
    nearMissOf: 'hsts-preloaded-name',
    needsPrivateNetwork: true,
    settings: named('shop.dev'),
    async make(place) {
      return { url: `http://shop.dev:${place.port()}/` };
    },
  }),
];
