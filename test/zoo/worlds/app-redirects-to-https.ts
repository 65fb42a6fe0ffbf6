import { selfSigned } from '../place/authority.ts';
import { defineWorld } from '../world.ts';

export const appRedirectsToHttps = [
  defineWorld({
    cause: 'app-redirects-to-https',
    name: 'a server redirects to https on its own port, where it speaks plain HTTP',
    alsoTrue: ['https-to-http-server'],
    async make(place) {
      const port = place.port();
      await place.serve('redirecting', { port, status: 301, to: `https://localhost:${port}/` });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'app-redirects-to-https',
    name: 'a server redirects to https on another port, where nothing is listening',
    alsoTrue: ['nothing-listening'],
    async make(place) {
      const port = place.port();
      await place.serve('redirecting', { port, to: `https://localhost:${place.port()}/` });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'cert-untrusted',
    name: 'a server redirects to https on another port, which has TLS with a self-signed certificate',
    nearMissOf: 'app-redirects-to-https',
    needs: ['openssl'],
    async make(place) {
      const [port, secure] = [place.port(), place.port()];
      await place.serve('web', { port: secure, ...(await selfSigned(place.folder, ['DNS:localhost'])) });
      await place.serve('redirecting', { port, to: `https://localhost:${secure}/` });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'none',
    name: 'a server sends to https on its own port, where it speaks TLS as well',
    nearMissOf: 'app-redirects-to-https',
    needs: ['openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      const certificate = await place.certificate(['DNS:localhost']);
      await place.serve('redirecting', { port, to: `https://localhost:${port}/`, ...certificate });
      return { url: `http://localhost:${port}/` };
    },
  }),
];
