import { join } from 'node:path';
import { Authority, daysFromNow, selfSigned } from '../place/authority.ts';
import { defineWorld } from '../world.ts';

export const certUntrusted = [
  defineWorld({
    cause: 'cert-untrusted',
    name: 'the certificate is self-signed',
    needs: ['openssl'],
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, ...(await selfSigned(place.folder, ['DNS:localhost'])) });
      return { url: `https://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'cert-untrusted',
    name: 'the certificate comes from an unknown authority',
    needs: ['openssl'],
    async make(place) {
      const port = place.port();
      const stranger = await Authority.create(join(place.folder, 'stranger'), 'A stranger');
      const wanted = { names: ['IP:127.0.0.1'], notBefore: daysFromNow(-1), notAfter: daysFromNow(30) };
      await place.serve('web', { port, ...(await stranger.issue(wanted)) });
      return { url: `https://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'cert-name-mismatch',
    name: 'the authority is trusted, but the certificate is for another host',
    nearMissOf: 'cert-untrusted',
    needs: ['openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, ...(await place.certificate(['DNS:shop.test'])) });
      return { url: `https://localhost:${port}/` };
    },
  }),
];
