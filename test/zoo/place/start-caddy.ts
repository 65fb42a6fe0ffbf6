import type { Place } from './place.ts';
import type { Running } from './running.ts';

/** Caddy with one site, `localhost:2015`, and a certificate of its own authority, which nobody here trusts. */
export async function startCaddy(place: Place, site: string): Promise<Running> {
  const caddyfile = await place.write(
    'Caddyfile',
    `{
  admin off
  skip_install_trust
  auto_https disable_redirects
  storage file_system ${place.folder}/caddy
}
${site} {
  bind 127.0.0.1
  tls internal
  respond "It works here"
}
`,
  );
  return place.start('caddy', ['run', '--config', caddyfile], /certificate obtained successfully/);
}
