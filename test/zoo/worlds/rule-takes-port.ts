import { defineWorld } from '../world.ts';

export const ruleTakesPort = [
  defineWorld({
    cause: 'rule-takes-port',
    name: 'a NAT rule redirects the port to a proxy that has no such site',
    needs: ['nftables'],
    needsPrivateNetwork: true,
    async make(place) {
      const [port, elsewhere] = [place.port(), place.port()];
      await place.serve('web', { port: elsewhere, status: 503 });
      await place.lead(`tcp dport ${port} redirect to :${elsewhere}`);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-error',
    name: 'a NAT rule redirects another port, and the program on this one fails',
    nearMissOf: 'rule-takes-port',
    needs: ['nftables'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, status: 503 });
      await place.lead(`tcp dport ${place.port()} redirect to :${port}`);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
