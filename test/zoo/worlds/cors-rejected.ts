import type { Place } from '../place/place.ts';
import { fetchFrom } from '../place/serve-caller.ts';
import { defineWorld } from '../world.ts';

async function api(place: Place, settings: Record<string, string | number> = {}): Promise<string> {
  const port = place.port();
  await place.serve('api', { port, ...settings });
  return `http://127.0.0.1:${port}/items`;
}

export const corsRejected = [
  defineWorld({
    cause: 'cors-rejected',
    name: 'an API sends no CORS headers',
    make: async (place) => fetchFrom(place, await api(place)),
  }),
  defineWorld({
    cause: 'cors-rejected',
    name: 'an API allows every page, and the page sends cookies',
    make: async (place) => fetchFrom(place, await api(place, { allow: '*' }), '{ credentials: "include" }'),
  }),
  defineWorld({
    cause: 'cors-rejected',
    name: "an API doesn't know OPTIONS and answers 405",
    make: async (place) =>
      fetchFrom(place, await api(place, { allow: 'asker', options: 405 }), '{ method: "PUT", body: "{}" }'),
  }),
  defineWorld({
    cause: 'cors-rejected',
    name: "an API doesn't allow the page's Content-Type header",
    make: async (place) =>
      fetchFrom(
        place,
        await api(place, { allow: 'asker' }),
        '{ method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" }',
      ),
  }),
  defineWorld({
    cause: 'none',
    name: 'an API lets the page read its replies',
    nearMissOf: 'cors-rejected',
    make: async (place) => fetchFrom(place, await api(place, { allow: 'asker' })),
  }),
  defineWorld({
    cause: 'none',
    name: 'an API lets the page read that there is nothing at this path',
    nearMissOf: 'cors-rejected',
    make: async (place) => fetchFrom(place, await api(place, { allow: '*', status: 404 })),
  }),
  defineWorld({
    cause: 'none',
    name: 'the page does not want to read what an API replies that lets nobody in',
    nearMissOf: 'cors-rejected',
    make: async (place) => fetchFrom(place, await api(place), '{ mode: "no-cors" }'),
  }),
  ...['GET', 'PUT'].map((method) =>
    defineWorld({
      cause: 'nothing-listening',
      name: `a page calls a port with ${method} where nothing is listening`,
      nearMissOf: 'cors-rejected',
      make: (place) => fetchFrom(place, `http://127.0.0.1:${place.port()}/items`, `{ method: '${method}' }`),
    }),
  ),
];
