import { startPython } from '../place/start-python.ts';
import { defineWorld } from '../world.ts';

export const ipv4OnlyListener = [
  defineWorld({
    cause: 'ipv4-only-listener',
    name: 'the server listens on 127.0.0.1, and [::1] is opened',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      return { url: `http://[::1]:${port}/` };
    },
  }),
  defineWorld({
    cause: 'ipv4-only-listener',
    name: 'Python listens on every IPv4 address, and [::1] is opened',
    needs: ['python'],
    async make(place) {
      const port = place.port();
      await startPython(place, port, '0.0.0.0');
      return { url: `http://[::1]:${port}/` };
    },
  }),
  defineWorld({
    cause: 'firewall-reject',
    name: 'the server listens on both families, and a firewall rule rejects IPv6',
    nearMissOf: 'ipv4-only-listener',
    needs: ['nftables'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, host: '::' });
      await place.filter('input', `ip6 daddr ::1 tcp dport ${port} reject with tcp reset`);
      return { url: `http://[::1]:${port}/` };
    },
  }),
];
