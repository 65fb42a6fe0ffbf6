import type { Place } from '../place/place.ts';
import { defineWorld } from '../world.ts';

/** A server that once sent the browser on from `port` to `to`, was visited, and is gone now. */
async function onceSentOn(place: Place, port: number, settings: Record<string, string | number>): Promise<void> {
  const server = await place.serve('redirecting', { port, status: 301, lifeSeconds: 3600, ...settings });
  await place.visit(`http://localhost:${port}/`);
  await server.stop();
}

export const cachedRedirect = [
  defineWorld({
    cause: 'cached-redirect',
    name: 'a server once redirected the browser to https on its port, and the server there now speaks plain HTTP only',
    alsoTrue: ['https-to-http-server'],
    needs: ['openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      await onceSentOn(place, port, {
        to: `https://localhost:${port}/`,
        ...(await place.certificate(['DNS:localhost'])),
      });
      await place.serve('web', { port });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'cached-redirect',
    name: 'a server once redirected the browser to its dashboard, and the server there now has none',
    async make(place) {
      const port = place.port();
      await onceSentOn(place, port, { to: '/dashboard' });
      await place.serve('web', { port, missing: '/dashboard' });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-stopped',
    name: 'a server once redirected the browser to its dashboard, and nothing is running there now',
    nearMissOf: 'cached-redirect',
    async make(place) {
      const port = place.port();
      await onceSentOn(place, port, { to: '/dashboard' });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'app-redirects-to-https',
    name: 'a server permanently redirects the browser to https, as it did before, but TLS is gone',
    nearMissOf: 'cached-redirect',
    alsoTrue: ['https-to-http-server'],
    needs: ['openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      const to = `https://localhost:${port}/`;
      await onceSentOn(place, port, { to, ...(await place.certificate(['DNS:localhost'])) });
      await place.serve('redirecting', { port, to, status: 301, lifeSeconds: 3600 });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'none',
    name: 'a server once redirected the browser to its dashboard, and the dashboard is still there',
    nearMissOf: 'cached-redirect',
    async make(place) {
      const port = place.port();
      await onceSentOn(place, port, { to: '/dashboard' });
      await place.serve('web', { port });
      return { url: `http://localhost:${port}/` };
    },
  }),
];
