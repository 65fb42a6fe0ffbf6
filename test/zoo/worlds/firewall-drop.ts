import { defineWorld } from '../world.ts';

export const firewallDrop = [
  defineWorld({
    cause: 'firewall-drop',
    name: 'a firewall rule drops incoming packets for the port',
    needs: ['nftables'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      await place.filter('input', `tcp dport ${port} drop`);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'firewall-drop',
    name: "a firewall rule drops the server's packets",
    needs: ['nftables'],
    needsPrivateNetwork: true,
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, host: '::' });
      await place.filter('output', `tcp sport ${port} drop`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-hung',
    name: "no firewall rule is in the way, and the server accepts but doesn't reply",
    nearMissOf: 'firewall-drop',
    async make(place) {
      const port = place.port();
      await place.serve('faulty', { port, fault: 'deadlock' });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
