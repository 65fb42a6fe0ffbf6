import { defineWorld } from '../world.ts';

const kinds = ['reject', 'reject with tcp reset', 'reject with icmpx type admin-prohibited'];

export const firewallReject = [
  ...kinds.map((kind) =>
    defineWorld({
      cause: 'firewall-reject',
      name: `a server is running, and a firewall rule says: ${kind}`,
      needs: ['nftables'],
      needsPrivateNetwork: true,
      async make(place) {
        const port = place.port();
        await place.serve('web', { port });
        await place.filter('input', `tcp dport ${port} ${kind}`);
        return { url: `http://127.0.0.1:${port}/` };
      },
    }),
  ),
  defineWorld({
    cause: 'nothing-listening',
    name: 'a firewall rule rejects other ports, and nothing is listening on this one',
    nearMissOf: 'firewall-reject',
    needs: ['nftables'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      await place.filter('input', `tcp dport ${port} reject`);
      return { url: `http://127.0.0.1:${place.port()}/` };
    },
  }),
];
