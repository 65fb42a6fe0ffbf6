import { join } from 'node:path';
import { Authority, daysFromNow } from '../place/authority.ts';
import { defineWorld } from '../world.ts';

const names = ['DNS:localhost', 'IP:127.0.0.1'];
const past = { names, notBefore: daysFromNow(-90), notAfter: daysFromNow(-3) };

export const certExpired = [
  defineWorld({
    cause: 'cert-expired',
    name: 'the certificate has expired, and its authority is trusted',
    needs: ['openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, ...(await place.trusted.issue(past)) });
      return { url: `https://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'cert-expired',
    name: 'the certificate is valid from tomorrow, and its authority is trusted',
    needs: ['openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      const future = { names, notBefore: daysFromNow(1), notAfter: daysFromNow(90) };
      await place.serve('web', { port, ...(await place.trusted.issue(future)) });
      return { url: `https://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'cert-untrusted',
    name: 'the certificate has expired, and its authority is unknown too',
    nearMissOf: 'cert-expired',
    needs: ['openssl'],
    async make(place) {
      const port = place.port();
      const stranger = await Authority.create(join(place.folder, 'stranger'), 'A stranger');
      await place.serve('web', { port, ...(await stranger.issue(past)) });
      return { url: `https://localhost:${port}/` };
    },
  }),
];
