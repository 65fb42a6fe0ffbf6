import { defineWorld } from '../world.ts';

export const boundToOtherAddress = [
  defineWorld({
    cause: 'bound-to-other-address',
    name: "the server listens on the network card's address only",
    needs: ['iproute'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      await place.ownAddress('192.0.2.10/32');
      await place.serve('web', { port, host: '192.0.2.10' });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'bound-to-other-address',
    name: 'the server listens on 127.0.0.2 only',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, host: '127.0.0.2' });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'a server listens on another address, and on another port',
    nearMissOf: 'bound-to-other-address',
    needs: ['iproute'],
    needsPrivateNetwork: true,
    async make(place) {
      await place.ownAddress('192.0.2.10/32');
      await place.serve('web', { port: place.port(), host: '192.0.2.10' });
      return { url: `http://localhost:${place.port()}/` };
    },
  }),
];
