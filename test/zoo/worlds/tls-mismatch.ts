import type { CertificateFiles } from '../place/authority.ts';
import { selfSigned } from '../place/authority.ts';
import type { Place } from '../place/place.ts';
import { startCaddy } from '../place/start-caddy.ts';
import { startNginx } from '../place/start-nginx.ts';
import { defineWorld } from '../world.ts';

async function startOpenssl(place: Place, files: CertificateFiles, ...words: string[]): Promise<string> {
  const port = place.port();
  const own = ['-cert', files.certificate, '-key', files.key, '-www'];
  await place.start('openssl', ['s_server', '-accept', `127.0.0.1:${port}`, ...own, ...words], /^ACCEPT/);
  return `https://127.0.0.1:${port}/`;
}

/** nginx turns down whoever names, or does not name, another site than this one. */
async function startPickyNginx(place: Place, site: string): Promise<number> {
  const port = place.port();
  const { certificate, key } = await place.certificate([`DNS:${site}`]);
  await startNginx(
    place,
    `server { listen 127.0.0.1:${port} ssl default_server; ssl_reject_handshake on; }
     server { listen 127.0.0.1:${port} ssl; server_name ${site}; ssl_certificate ${certificate}; ssl_certificate_key ${key}; }`,
  );
  return port;
}

/** What the openssl of today still lets a server speak that wants to. */
const oldest = ['-tls1_1', '-cipher', 'DEFAULT@SECLEVEL=0'];
const names = ['IP:127.0.0.1'];

export const tlsMismatch = [
  defineWorld({
    cause: 'tls-mismatch',
    name: 'the server speaks TLS 1.1 and nothing newer',
    needs: ['openssl'],
    make: async (place) => ({ url: await startOpenssl(place, await place.certificate(names), ...oldest) }),
  }),
  ...['-tls1_2', '-tls1_3'].map((version) =>
    defineWorld({
      cause: 'tls-mismatch',
      name: `the server requires a client certificate, with ${version}`,
      needs: ['openssl'],
      async make(place) {
        const demand = [version, '-Verify', '1', '-verify_return_error'];
        return { url: await startOpenssl(place, await place.certificate(names), ...demand) };
      },
    }),
  ),
  defineWorld({
    cause: 'tls-mismatch',
    name: 'Caddy has a certificate for localhost, and 127.0.0.1 is opened',
    needs: ['caddy'],
    async make(place) {
      const port = place.port();
      await startCaddy(place, `localhost:${port}`);
      return { url: `https://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'tls-mismatch',
    name: 'nginx turns all names down but localhost, and 127.0.0.1 is opened',
    needs: ['nginx', 'openssl'],
    make: async (place) => ({ url: `https://127.0.0.1:${await startPickyNginx(place, 'localhost')}/` }),
  }),
  defineWorld({
    cause: 'tls-mismatch',
    name: 'nginx turns all names down but shop.localhost, and localhost is opened',
    needs: ['nginx', 'openssl'],
    make: async (place) => ({ url: `https://localhost:${await startPickyNginx(place, 'shop.localhost')}/` }),
  }),
  defineWorld({
    cause: 'tls-mismatch',
    name: 'a Node server chooses its certificate by the name, and has none for this one',
    needs: ['openssl'],
    async make(place) {
      const port = place.port();
      await place.serve('by-name', { port, name: 'localhost', ...(await place.certificate(['DNS:localhost'])) });
      return { url: `https://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'cert-untrusted',
    name: 'Caddy has a certificate for localhost from its own authority, and localhost is opened',
    nearMissOf: 'tls-mismatch',
    needs: ['caddy'],
    async make(place) {
      const port = place.port();
      await startCaddy(place, `localhost:${port}`);
      return { url: `https://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'cert-untrusted',
    name: 'the server speaks TLS 1.2 alone, which is enough, and its certificate is not trusted',
    nearMissOf: 'tls-mismatch',
    needs: ['openssl'],
    make: async (place) => ({ url: await startOpenssl(place, await selfSigned(place.folder, names), '-tls1_2') }),
  }),
];
