import { stoppedServer } from '../place/stopped-server.ts';
import { defineWorld } from '../world.ts';

export const nothingListening = [
  defineWorld({
    cause: 'nothing-listening',
    name: 'nothing listens on 127.0.0.1:62893',
    async make() {
      return { url: 'http://127.0.0.1:62893/' };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'nothing listens on a port of localhost',
    async make(place) {
      return { url: `http://localhost:${place.port()}/a/b?c=d` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'nothing listens where https is asked for',
    async make(place) {
      return { url: `https://localhost:${place.port()}/` };
    },
  }),
  defineWorld({
    cause: 'server-stopped',
    name: 'nothing listens any more: a server answered here before',
    nearMissOf: 'nothing-listening',
    async make(place) {
      const port = await stoppedServer(place);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
