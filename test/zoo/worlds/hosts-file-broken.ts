import { changeHosts } from '../place/own-hosts.ts';
import type { Place } from '../place/place.ts';
import { defineWorld } from '../world.ts';

/** A development server's proxy, whose settings name the server behind it by `localhost`. */
async function proxyTo(place: Place, upstreamPort: number): Promise<{ url: string }> {
  const port = place.port();
  await place.serve('proxy', { port, upstream: `http://localhost:${upstreamPort}`, status: 502, body: 'text' });
  return { url: `http://localhost:${port}/` };
}

async function proxyToServer(place: Place): Promise<{ url: string }> {
  const port = place.port();
  await place.serve('web', { port });
  return proxyTo(place, port);
}

const withoutLocalhost = (text: string) => text.replace(/^.*\blocalhost\b.*$/gm, '');

export const hostsFileBroken = [
  defineWorld({
    cause: 'hosts-file-broken',
    name: 'the hosts file has lost localhost, and a dev server’s proxy needs it',
    needsPrivateNetwork: true,
    async make(place) {
      await changeHosts(place, withoutLocalhost);
      return proxyToServer(place);
    },
  }),
  defineWorld({
    cause: 'hosts-file-broken',
    name: 'the hosts file points localhost to another machine, and a dev server’s proxy needs it',
    needsPrivateNetwork: true,
    async make(place) {
      await changeHosts(place, (text) => `192.0.2.7 localhost\n${withoutLocalhost(text)}`);
      return proxyToServer(place);
    },
  }),
  defineWorld({
    cause: 'upstream-down',
    name: 'the hosts file is fine, and the server behind the proxy is down',
    nearMissOf: 'hosts-file-broken',
    make: (place) => proxyTo(place, place.port()),
  }),
];
