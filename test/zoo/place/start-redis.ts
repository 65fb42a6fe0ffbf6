import type { CertificateFiles } from './authority.ts';
import type { Place } from './place.ts';
import type { Running } from './running.ts';

/** A Redis that keeps nothing. */
export function startRedis(place: Place, port: number): Promise<Running> {
  const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', ''];
  return place.start('redis-server', settings, /Ready to accept connections/);
}

/** The same, which takes nothing but TLS. */
export function startRedisInTls(place: Place, port: number, { certificate, key }: CertificateFiles): Promise<Running> {
  const tls = [
    '--tls-port',
    `${port}`,
    '--tls-cert-file',
    certificate,
    '--tls-key-file',
    key,
    '--tls-ca-cert-file',
    certificate,
  ];
  const settings = ['--port', '0', ...tls, '--tls-auth-clients', 'no', '--bind', '127.0.0.1', '--save', ''];
  return place.start('redis-server', settings, /Ready to accept connections/);
}
