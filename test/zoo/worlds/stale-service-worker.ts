import type { Place } from '../place/place.ts';
import { defineWorld } from '../world.ts';

/** A server whose page left a worker in the browser, and that is gone now. @returns the port of both. */
async function leftWorker(place: Place, kind: string): Promise<number> {
  const port = place.port();
  const server = await place.serve('with-worker', { port, kind });
  await place.visit(`http://localhost:${port}/`);
  await server.stop();
  return port;
}

export const staleServiceWorker = [
  ...(['from-cache', 'cache-when-down'] as const).map((kind) =>
    defineWorld({
      cause: 'stale-service-worker',
      name: `a service worker shows the page ${kind === 'from-cache' ? 'from its cache' : 'from its cache when the server is down'}, and nothing is listening`,
      alsoTrue: ['server-stopped'],
      make: async (place) => ({ url: `http://localhost:${await leftWorker(place, kind)}/` }),
    }),
  ),
  defineWorld({
    cause: 'stale-service-worker',
    name: "a service worker shows another project's page than the one served there now",
    async make(place) {
      const port = await leftWorker(place, 'from-cache');
      await place.serve('web', { port });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'stale-service-worker',
    name: "a service worker forwards every request to a server that's gone, which Chromium reports as a failure of its own",
    only: 'chromium',
    alsoTrue: ['server-stopped'],
    make: async (place) => ({ url: `http://localhost:${await leftWorker(place, 'passes-on')}/` }),
  }),
  defineWorld({
    cause: 'server-stopped',
    name: "a service worker forwards every request to a server that's gone, and Firefox then asks the server itself",
    nearMissOf: 'stale-service-worker',
    only: 'firefox',
    make: async (place) => ({ url: `http://localhost:${await leftWorker(place, 'passes-on')}/` }),
  }),
  defineWorld({
    cause: 'server-stopped',
    name: 'a service worker that ignores every request is there, and the server is gone',
    nearMissOf: 'stale-service-worker',
    make: async (place) => ({ url: `http://localhost:${await leftWorker(place, 'idle')}/` }),
  }),
  ...(['passes-on', 'from-cache'] as const).map((kind) =>
    defineWorld({
      cause: 'none',
      name: `a service worker that ${kind === 'passes-on' ? 'forwards every request' : 'shows its cache'} belongs to the running server`,
      nearMissOf: 'stale-service-worker',
      async make(place) {
        const port = place.port();
        await place.serve('with-worker', { port, kind });
        await place.visit(`http://localhost:${port}/`);
        return { url: `http://localhost:${port}/` };
      },
    }),
  ),
];
