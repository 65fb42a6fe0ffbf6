import type { CertificateFiles } from './authority.ts';
import type { Place } from './place.ts';
import type { Running } from './running.ts';

/** stunnel, which takes TLS on one port of 127.0.0.1 and passes what is in it on to another. */
export async function startStunnel(
  place: Place,
  { port, to, certificate, key }: CertificateFiles & { port: number; to: number },
): Promise<Running> {
  const settings = await place.write(
    'stunnel.conf',
    `foreground = yes
pid =
[web]
accept = 127.0.0.1:${port}
connect = 127.0.0.1:${to}
cert = ${certificate}
key = ${key}
`,
  );
  return place.start('stunnel4', [settings], /Configuration successful/);
}
