import { defineWorld } from '../world.ts';

export const ipv6OnlyListener = [
  defineWorld({
    cause: 'ipv6-only-listener',
    name: 'the server listens on [::1], and 127.0.0.1 is opened',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, host: '::1' });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'ipv6-only-listener',
    name: 'the server listens on every IPv6 address but no IPv4 one',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, host: '::', only: 'ipv6' });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'firewall-reject',
    name: 'the server listens on both families, and a firewall rule rejects IPv4',
    nearMissOf: 'ipv6-only-listener',
    needs: ['nftables'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, host: '::' });
      await place.filter('input', `ip daddr 127.0.0.1 tcp dport ${port} reject`);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
