import { named } from '../place/named.ts';
import type { Place } from '../place/place.ts';
import { defineWorld } from '../world.ts';

/** Another project of the name was visited, whose server speaks TLS. `header`: one of its reply. */
async function otherProject(place: Place, header?: string): Promise<void> {
  const port = place.port();
  const files = await place.certificate(['DNS:shop.test']);
  await place.serve('web', { port, ...files, ...(header && { header }) });
  await place.visit(`https://shop.test:${port}/`);
}

// Neither browser keeps such a note about localhost, so it takes a name of the person's own.
export const hstsUpgrade = [
  defineWorld({
    cause: 'hsts-upgrade',
    name: 'another project under the same name sent Strict-Transport-Security, and this one speaks plain HTTP',
    alsoTrue: ['https-to-http-server'],
    needs: ['openssl', 'certutil'],
    needsPrivateNetwork: true,
    settings: named(['shop.test']),
    async make(place) {
      await otherProject(place, 'Strict-Transport-Security: max-age=3600');
      const port = place.port();
      await place.serve('web', { port });
      return { url: `http://shop.test:${port}/` };
    },
  }),
  defineWorld({
    cause: 'app-redirects-to-https',
    name: 'another project under the same name sent no such header, and this one redirects to https itself',
    nearMissOf: 'hsts-upgrade',
    alsoTrue: ['https-to-http-server'],
    needs: ['openssl', 'certutil'],
    needsPrivateNetwork: true,
    settings: named(['shop.test']),
    async make(place) {
      await otherProject(place);
      const port = place.port();
      await place.serve('redirecting', { port, to: `https://shop.test:${port}/` });
      return { url: `http://shop.test:${port}/` };
    },
  }),
  defineWorld({
    cause: 'none',
    name: 'another project on localhost has sent Strict-Transport-Security, which browsers do not heed there',
    nearMissOf: 'hsts-upgrade',
    needs: ['openssl', 'certutil'],
    async make(place) {
      const [secure, port] = [place.port(), place.port()];
      const header = 'Strict-Transport-Security: max-age=3600';
      await place.serve('web', { port: secure, header, ...(await place.certificate(['DNS:localhost'])) });
      await place.visit(`https://localhost:${secure}/`);
      await place.serve('web', { port });
      return { url: `http://localhost:${port}/` };
    },
  }),
];
