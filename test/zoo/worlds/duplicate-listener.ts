import { urlHost } from '../../../evidence/address/target.ts';
import { startNginx } from '../place/start-nginx.ts';
import { defineWorld } from '../world.ts';

/** The address each browser tries first, and the other one. */
const orders = [
  { only: 'chromium', first: '::1', second: '127.0.0.1' },
  { only: 'firefox', first: '127.0.0.1', second: '::1' },
] as const;

export const duplicateListener = [
  ...orders.map(({ only, first, second }) =>
    defineWorld({
      cause: 'duplicate-listener',
      name: `a page is served on ${second}, and another project's server is on ${first}, which ${only} tries first`,
      only,
      async make(place) {
        const port = place.port();
        await place.serve('web', { port, host: second });
        // By its address: a browser that found a name's server on one address asks there first the next time.
        await place.visit(`http://${urlHost(second)}:${port}/`);
        await place.serve('faulty', { port, host: first, fault: 'close' }, await place.project('sample-blog'));
        return { url: `http://localhost:${port}/` };
      },
    }),
  ),
  defineWorld({
    cause: 'server-drops-connection',
    name: 'one server listens on both addresses and closes every connection',
    nearMissOf: 'duplicate-listener',
    needs: ['nginx'],
    async make(place) {
      const port = place.port();
      await startNginx(place, `server { listen 127.0.0.1:${port}; listen [::1]:${port}; return 444; }`);
      return { url: `http://localhost:${port}/` };
    },
  }),
];
