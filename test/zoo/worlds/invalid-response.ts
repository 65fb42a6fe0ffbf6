import type { BrowserName } from '../../browsers/browser.ts';
import { defineWorld } from '../world.ts';

/** What Firefox 153 does not mind, or never tells of, is a fault in Chromium alone. */
const faults: [fault: string, name: string, only?: BrowserName][] = [
  ['short', 'the page is shorter than the server says'],
  ['two-lengths', 'the server says twice how long the page is, and not the same'],
  ['not-packed', 'the server says that the page is packed, and it is not'],
  ['chunks', 'the server says that the page comes in chunks, and it does not', 'chromium'],
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
    name: 'the page is packed, as the server says',
    nearMissOf: 'invalid-response',
    async make(place) {
      const port = place.port();
      await place.serve('broken', { port, fault: 'packed' });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
