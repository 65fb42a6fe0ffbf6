import { fetchFrom, serveCaller } from '../place/serve-caller.ts';
import { defineWorld } from '../world.ts';

export const corsOriginMismatch = [
  defineWorld({
    cause: 'cors-origin-mismatch',
    name: 'an API allows localhost, and the page is open as 127.0.0.1',
    async make(place) {
      const [port, pagePort] = [place.port(), place.port()];
      await place.serve('api', { port, allow: `http://localhost:${pagePort}` });
      const url = `http://127.0.0.1:${port}/`;
      await serveCaller(place, { port: pagePort, script: `fetch('${url}').catch(() => undefined)` });
      return { url, page: `http://127.0.0.1:${pagePort}/` };
    },
  }),
  defineWorld({
    cause: 'cors-origin-mismatch',
    name: 'an API allows the port the page used to be on',
    async make(place) {
      const port = place.port();
      await place.serve('api', { port, allow: `http://localhost:${place.port()}`, credentials: 'yes' });
      return fetchFrom(place, `http://localhost:${port}/`, '{ credentials: "include" }', 'localhost');
    },
  }),
  defineWorld({
    cause: 'cors-origin-mismatch',
    name: 'the preflight is answered for another origin',
    async make(place) {
      const port = place.port();
      await place.serve('api', { port, allow: 'https://shop.test', methods: 'PUT' });
      return fetchFrom(place, `http://127.0.0.1:${port}/`, '{ method: "PUT" }');
    },
  }),
  defineWorld({
    cause: 'cors-rejected',
    name: 'an API allows two addresses in one header',
    nearMissOf: 'cors-origin-mismatch',
    async make(place) {
      const port = place.port();
      await place.serve('api', { port, allow: 'http://localhost:3000, http://127.0.0.1:3000' });
      return fetchFrom(place, `http://127.0.0.1:${port}/`);
    },
  }),
];
