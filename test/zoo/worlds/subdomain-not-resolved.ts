import { defineWorld } from '../world.ts';

export const subdomainNotResolved = [
  defineWorld({
    cause: 'subdomain-not-resolved',
    name: "this browser doesn't resolve names that end in .localhost",
    settings: async () => ({
      chromiumArguments: ['--host-resolver-rules=MAP *.localhost ~NOTFOUND'],
      firefoxPreferences: { 'network.dns.forceResolve': 'nowhere.invalid' },
    }),
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      return { url: `http://shop.localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'the browser resolves the .localhost name, and nothing is listening there',
    nearMissOf: 'subdomain-not-resolved',
    async make(place) {
      return { url: `http://shop.localhost:${place.port()}/` };
    },
  }),
];
