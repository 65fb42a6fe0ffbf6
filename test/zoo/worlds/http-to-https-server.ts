import { startNginx } from '../place/start-nginx.ts';
import { defineWorld } from '../world.ts';

export const httpToHttpsServer = [
  defineWorld({
    cause: 'http-to-https-server',
    name: 'a Node server speaks TLS, and http is opened',
    besideOthers: true,
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, ...(await place.certificate(['DNS:localhost'])) });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'http-to-https-server',
    name: 'nginx speaks TLS, and answers http with a page of its own',
    needs: ['nginx'],
    besideOthers: true,
    async make(place) {
      const port = place.port();
      const { key, certificate } = await place.certificate(['DNS:localhost']);
      const tls = `ssl_certificate ${certificate}; ssl_certificate_key ${key};`;
      await startNginx(place, `server { listen 127.0.0.1:${port} ssl; ${tls} }`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-drops-connection',
    name: 'a server without TLS closes every connection',
    nearMissOf: 'http-to-https-server',
    besideOthers: true,
    async make(place) {
      const port = place.port();
      await place.serve('faulty', { port, fault: 'close' });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
