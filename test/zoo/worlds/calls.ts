import { selfSigned } from '../place/authority.ts';
import { fetchFrom, serveCaller, socketFrom } from '../place/serve-caller.ts';
import { defineWorld } from '../world.ts';

/** What befalls pages befalls what they call as well. */
export const calls = [
  defineWorld({
    cause: 'cert-untrusted',
    name: 'a page calls a server with a self-signed certificate',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, ...(await selfSigned(place.folder, ['IP:127.0.0.1'])) });
      return fetchFrom(place, `https://127.0.0.1:${port}/`);
    },
  }),
  defineWorld({
    cause: 'cert-untrusted',
    name: 'a page opens a WebSocket to a server with a self-signed certificate',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, ...(await selfSigned(place.folder, ['IP:127.0.0.1'])) });
      return socketFrom(place, `wss://127.0.0.1:${port}/`);
    },
  }),
  defineWorld({
    cause: 'http-to-https-server',
    name: 'a page calls an HTTPS server over plain HTTP',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, ...(await place.certificate(['IP:127.0.0.1'])) });
      return fetchFrom(place, `http://127.0.0.1:${port}/`);
    },
  }),
  defineWorld({
    cause: 'upstream-down',
    name: "a page calls its API through a dev server's proxy, which gets no connection",
    async make(place) {
      const port = place.port();
      await place.serve('proxy', { port, upstream: `http://127.0.0.1:${place.port()}`, status: 502, body: 'text' });
      return fetchFrom(place, `http://127.0.0.1:${port}/`);
    },
  }),
  defineWorld({
    cause: 'server-stopped',
    name: 'a page calls a server that ran before',
    async make(place) {
      const port = place.port();
      const server = await place.serve('web', { port });
      await place.visit(`http://127.0.0.1:${port}/`);
      await server.stop();
      return fetchFrom(place, `http://127.0.0.1:${port}/`);
    },
  }),
  defineWorld({
    cause: 'ipv6-only-listener',
    name: 'a page calls 127.0.0.1, and the server listens on [::1]',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, host: '::1', only: 'ipv6' });
      return fetchFrom(place, `http://127.0.0.1:${port}/`);
    },
  }),
  defineWorld({
    cause: 'unsafe-port',
    name: 'a page calls a port that browsers block',
    // Firefox tells an extension nothing of such a call.
    only: 'chromium',
    make: (place) => fetchFrom(place, 'http://127.0.0.1:6666/'),
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'a page waits for an event stream from a port where nothing is listening',
    nearMissOf: 'websocket-failed',
    async make(place) {
      const url = `http://127.0.0.1:${place.port()}/events`;
      return { url, page: `http://127.0.0.1:${await serveCaller(place, { script: `new EventSource('${url}')` })}/` };
    },
  }),
];
