import { selfSigned } from '../place/authority.ts';
import { defineWorld } from '../world.ts';

export const certNameMismatch = [
  defineWorld({
    cause: 'cert-name-mismatch',
    name: 'the certificate is for localhost, and 127.0.0.1 is opened',
    needs: ['openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, ...(await place.certificate(['DNS:localhost'])) });
      return { url: `https://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'cert-untrusted',
    name: 'the certificate is for another host, and self-signed too',
    nearMissOf: 'cert-name-mismatch',
    needs: ['openssl'],
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, ...(await selfSigned(place.folder, ['DNS:shop.test'])) });
      return { url: `https://localhost:${port}/` };
    },
  }),
];
