import type { BrowserName } from '../../browsers/browser.ts';
import { defineWorld } from '../world.ts';

/** What Firefox 153 does not mind, or never tells of, is a fault in Chromium alone. */
const faults: [fault: string, name: string, only?: BrowserName][] = [
  ['short', 'the page is shorter than the server says'],
  ['two-lengths', 'the server sends Content-Length twice, with different values'],
  ['not-packed', "the server says the page is compressed, but it isn't"],
  ['chunks', "the server says the page is chunked, but it isn't", 'chromium'],
  ['huge', 'the server sends a header of 300 kB', 'chromium'],
];

export const invalidResponse = [
  ...faults.map(([fault, name, only]) =>
    defineWorld({
      cause: 'invalid-response',
      name,
      ...(only && { only }),
      async make(place) {
        const port = place.port();
        await place.serve('broken', { port, fault });
        return { url: `http://127.0.0.1:${port}/` };
      },
    }),
  ),
  defineWorld({
    cause: 'none',
    name: 'the page is compressed, as the server says',
    nearMissOf: 'invalid-response',
    async make(place) {
      const port = place.port();
      await place.serve('broken', { port, fault: 'packed' });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
