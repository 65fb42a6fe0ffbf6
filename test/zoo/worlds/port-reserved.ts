import { fileURLToPath } from 'node:url';
import { defineWorld } from '../world.ts';

const retrying = fileURLToPath(new URL('../servers/retrying.ts', import.meta.url));
const aMinuteMs = 60_000;

/** Not on any browser's list of blocked ports, and nobody's by default. */
const lowPort = 94;

export const portReserved = [
  defineWorld({
    cause: 'port-reserved',
    name: 'a server without the privilege keeps trying to open a low port',
    needs: ['setpriv'],
    needsPrivateNetwork: true,
    alsoTrue: ['nothing-listening'],
    async make(place) {
      const words = ['--bounding-set=-net_bind_service', process.execPath, retrying, `--port=${lowPort}`];
      await place.start('setpriv', words, /^ready$/);
      return { url: `http://localhost:${lowPort}/` };
    },
  }),
  defineWorld({
    cause: 'server-starting',
    name: "a server with the privilege hasn't opened its low port yet",
    nearMissOf: 'port-reserved',
    needsPrivateNetwork: true,
    async make(place) {
      await place.serve('late', { port: lowPort, after: aMinuteMs });
      return { url: `http://localhost:${lowPort}/` };
    },
  }),
];
