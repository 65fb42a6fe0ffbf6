import type { Place } from '../place/place.ts';
import { startNginx } from '../place/start-nginx.ts';
import { defineWorld } from '../world.ts';

/** Visits a server that sets cookies of 4 kB each. @returns a name of its own, since cookies reach all ports of one. */
async function nameWithCookies(place: Place, count: number): Promise<string> {
  const port = place.port();
  const name = `jar-${port}.localhost`;
  await place.serve('cookies', { port, count });
  await place.visit(`http://${name}:${port}/`);
  return name;
}

export const cookiesTooLarge = [
  defineWorld({
    cause: 'cookies-too-large',
    name: 'another port has set 20 kB of cookies, and Node takes 16 kB of headers',
    async make(place) {
      const [name, port] = [await nameWithCookies(place, 5), place.port()];
      await place.serve('web', { port });
      return { url: `http://${name}:${port}/` };
    },
  }),
  defineWorld({
    cause: 'cookies-too-large',
    name: 'another port has set 12 kB of cookies, and nginx takes 8 kB a line',
    needs: ['nginx'],
    async make(place) {
      const [name, port] = [await nameWithCookies(place, 3), place.port()];
      await startNginx(place, `server { listen 127.0.0.1:${port}; root ${place.folder}; }`);
      return { url: `http://${name}:${port}/` };
    },
  }),
  defineWorld({
    cause: 'none',
    name: 'the address is too long',
    nearMissOf: 'cookies-too-large',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      return { url: `http://127.0.0.1:${port}/?state=${'x'.repeat(20_000)}` };
    },
  }),
  defineWorld({
    cause: 'none',
    name: 'the server answers 431 to everybody, cookies or not',
    nearMissOf: 'cookies-too-large',
    async make(place) {
      const [name, port] = [await nameWithCookies(place, 2), place.port()];
      await place.serve('web', { port, status: 431 });
      return { url: `http://${name}:${port}/` };
    },
  }),
];
