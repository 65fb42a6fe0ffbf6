import { startSocat } from '../place/start-socat.ts';
import { defineWorld } from '../world.ts';

/** An address of Docker's own bridge, which is not there in the network of the test. */
const container = '172.17.0.2';

export const forwarderOrphaned = [
  defineWorld({
    cause: 'forwarder-orphaned',
    name: 'docker-proxy holds the port, and the engine is gone',
    needs: ['docker-proxy'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      const ends = [
        '-host-ip',
        '127.0.0.1',
        '-host-port',
        `${port}`,
        '-container-ip',
        container,
        '-container-port',
        '80',
      ];
      // It reports to its engine on file descriptor 3, which is its output here.
      await place.start('sh', ['-c', `exec docker-proxy -proto tcp ${ends.join(' ')} 3>&1`], /^0$/);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'tunnel-remote-down',
    name: "socat, started by hand, forwards to the address of a container that's gone",
    nearMissOf: 'forwarder-orphaned',
    needs: ['socat'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      await startSocat(place, port, `TCP:${container}:80`);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
