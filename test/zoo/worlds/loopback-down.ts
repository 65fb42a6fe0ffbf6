import { runProgram } from '../../browsers/run-program.ts';
import { defineWorld } from '../world.ts';

/** Firefox is driven by way of loopback, so it would stop at once; Chromium is driven through a pipe. */
const only = 'chromium';

export const loopbackDown = [
  defineWorld({
    cause: 'loopback-down',
    name: 'loopback was taken down',
    only,
    needsPrivateNetwork: true,
    settings: async () => ({}),
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      await runProgram('ip', ['link', 'set', 'lo', 'down']);
      place.afterwards(() => runProgram('ip', ['link', 'set', 'lo', 'up']));
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'loopback-down',
    name: 'loopback has lost the address 127.0.0.1',
    only,
    needsPrivateNetwork: true,
    settings: async () => ({}),
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      await runProgram('ip', ['address', 'del', '127.0.0.1/8', 'dev', 'lo']);
      // A step that was tried may have added it.
      place.afterwards(() => runProgram('ip', ['address', 'add', '127.0.0.1/8', 'dev', 'lo']).catch(() => undefined));
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'firewall-drop',
    name: 'loopback is up, and a firewall rule drops incoming packets for the port',
    nearMissOf: 'loopback-down',
    only,
    needs: ['nftables'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      await place.filter('input', `tcp dport ${port} drop`);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
