import { stoppedServer } from '../place/stopped-server.ts';
import { defineWorld } from '../world.ts';

export const nothingListening = [
  defineWorld({
    cause: 'nothing-listening',
    name: 'nothing is listening on 127.0.0.1:62893',
    async make() {
      return { url: 'http://127.0.0.1:62893/' };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'nothing is listening on a port of localhost',
    async make(place) {
      return { url: `http://localhost:${place.port()}/a/b?c=d` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'nothing is listening where https is opened',
    async make(place) {
      return { url: `https://localhost:${place.port()}/` };
    },
  }),
  defineWorld({
    cause: 'server-stopped',
    name: 'nothing is listening anymore: a server answered here before',
    nearMissOf: 'nothing-listening',
    async make(place) {
      const port = await stoppedServer(place);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
