import type { CertificateFiles } from '../place/authority.ts';
import { selfSigned } from '../place/authority.ts';
import type { Place } from '../place/place.ts';
import { defineWorld } from '../world.ts';

async function startOpenssl(place: Place, files: CertificateFiles, ...words: string[]): Promise<string> {
  const port = place.port();
  const own = ['-cert', files.certificate, '-key', files.key, '-www'];
  await place.start('openssl', ['s_server', '-accept', `127.0.0.1:${port}`, ...own, ...words], /^ACCEPT/);
  return `https://127.0.0.1:${port}/`;
}

/** What the openssl of today still lets a server speak that wants to. */
const oldest = ['-tls1_1', '-cipher', 'DEFAULT@SECLEVEL=0'];
const names = ['IP:127.0.0.1'];

export const tlsMismatch = [
  defineWorld({
    cause: 'tls-mismatch',
    name: 'the server speaks TLS 1.1 and nothing newer',
    needs: ['openssl'],
    besideOthers: true,
    make: async (place) => ({ url: await startOpenssl(place, await place.certificate(names), ...oldest) }),
  }),
  ...['-tls1_2', '-tls1_3'].map((version) =>
    defineWorld({
      cause: 'tls-mismatch',
      name: `the server asks for a certificate of the browser's, with ${version}`,
      needs: ['openssl'],
      besideOthers: true,
      async make(place) {
        const demand = [version, '-Verify', '1', '-verify_return_error'];
        return { url: await startOpenssl(place, await place.certificate(names), ...demand) };
      },
    }),
  ),
  defineWorld({
    cause: 'cert-untrusted',
    name: 'the server speaks TLS 1.2 alone, which is enough, and its certificate is not trusted',
    nearMissOf: 'tls-mismatch',
    needs: ['openssl'],
    besideOthers: true,
    make: async (place) => ({ url: await startOpenssl(place, await selfSigned(place.folder, names), '-tls1_2') }),
  }),
];
