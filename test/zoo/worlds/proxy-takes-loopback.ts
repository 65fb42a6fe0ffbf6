import type { Place } from '../place/place.ts';
import { proxyPort } from '../place/proxy-port.ts';
import { startSquid } from '../place/start-squid.ts';
import { throughProxy } from '../place/through-proxy.ts';
import { defineWorld } from '../world.ts';

async function serverAt(place: Place, host: string): Promise<{ url: string }> {
  const port = place.port();
  await place.serve('web', { port });
  return { url: `http://${host}:${port}/` };
}

export const proxyTakesLoopback = [
  defineWorld({
    cause: 'proxy-takes-loopback',
    name: 'a debugging proxy was closed, and the browser still uses it, for localhost too',
    settings: throughProxy(true),
    make: (place) => serverAt(place, 'localhost'),
  }),
  defineWorld({
    cause: 'proxy-takes-loopback',
    name: "the browser uses a squid proxy for 127.0.0.1 too, and squid isn't allowed to connect anywhere",
    needs: ['squid'],
    needsRoot: true,
    settings: throughProxy(true),
    async make(place) {
      await startSquid(place, proxyPort(place), 'never_direct allow all');
      return serverAt(place, '127.0.0.1');
    },
  }),
  defineWorld({
    cause: 'proxy-takes-loopback',
    name: 'the browser uses a proxy for localhost too, and it closes every connection',
    settings: throughProxy(true),
    async make(place) {
      await place.serve('faulty', { port: proxyPort(place), fault: 'close' });
      return serverAt(place, 'localhost');
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'the browser uses a proxy, but not for localhost, where nothing is listening',
    nearMissOf: 'proxy-takes-loopback',
    settings: throughProxy(false),
    async make(place) {
      return { url: `http://localhost:${place.port()}/` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'a squid proxy forwards everything, and nothing is listening',
    nearMissOf: 'proxy-takes-loopback',
    needs: ['squid'],
    needsRoot: true,
    settings: throughProxy(true),
    async make(place) {
      await startSquid(place, proxyPort(place));
      return { url: `http://127.0.0.1:${place.port()}/` };
    },
  }),
];
