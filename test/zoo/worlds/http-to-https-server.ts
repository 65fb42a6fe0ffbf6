import { startCaddy } from '../place/start-caddy.ts';
import { startNginx } from '../place/start-nginx.ts';
import { startRedisInTls } from '../place/start-redis.ts';
import { startStunnel } from '../place/start-stunnel.ts';
import { defineWorld } from '../world.ts';

export const httpToHttpsServer = [
  defineWorld({
    cause: 'http-to-https-server',
    name: 'a Node server speaks TLS, and http is opened',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, ...(await place.certificate(['DNS:localhost'])) });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'http-to-https-server',
    name: 'nginx speaks TLS and answers http with its own page',
    needs: ['nginx'],
    async make(place) {
      const port = place.port();
      const { key, certificate } = await place.certificate(['DNS:localhost']);
      const tls = `ssl_certificate ${certificate}; ssl_certificate_key ${key};`;
      await startNginx(place, `server { listen 127.0.0.1:${port} ssl; ${tls} }`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  ...['localhost', '127.0.0.1'].map((host) =>
    defineWorld({
      cause: 'http-to-https-server',
      name: `Caddy has a certificate for localhost, and http://${host} is opened`,
      needs: ['caddy'],
      async make(place) {
        const port = place.port();
        await startCaddy(place, `localhost:${port}`);
        return { url: `http://${host}:${port}/` };
      },
    }),
  ),
  defineWorld({
    cause: 'http-to-https-server',
    name: 'stunnel terminates TLS for a web server, and http is opened',
    needs: ['stunnel', 'openssl'],
    async make(place) {
      const [port, to] = [place.port(), place.port()];
      await place.serve('web', { port: to });
      await startStunnel(place, { port, to, ...(await place.certificate(['DNS:localhost'])) });
      return { url: `http://localhost:${port}/` };
    },
  }),
  ...(['http', 'https'] as const).map((scheme) =>
    defineWorld({
      cause: 'non-http-service',
      name: `Redis speaks TLS, and ${scheme} is opened`,
      nearMissOf: 'http-to-https-server',
      needs: ['redis', 'openssl'],
      async make(place) {
        const port = place.port();
        await startRedisInTls(place, port, await place.certificate(['IP:127.0.0.1']));
        return { url: `${scheme}://127.0.0.1:${port}/` };
      },
    }),
  ),
  defineWorld({
    cause: 'server-drops-connection',
    name: 'a server without TLS closes every connection',
    nearMissOf: 'http-to-https-server',
    async make(place) {
      const port = place.port();
      await place.serve('faulty', { port, fault: 'close' });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
