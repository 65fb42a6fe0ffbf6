import type { Place } from './place.ts';
import type { Running } from './running.ts';

const modules = ['mpm_event', 'authz_core', 'proxy', 'proxy_http', 'proxy_fcgi', 'rewrite'];
const folder = '/usr/lib/apache2/modules';

/** Starts Apache with the modules of a proxy, and these directives for one port. */
export async function startApache(place: Place, port: number, directives: string): Promise<Running> {
  const load = modules.map((name) => `LoadModule ${name}_module ${folder}/mod_${name}.so`).join('\n');
  const settings = `ServerRoot ${place.folder}
PidFile ${place.folder}/apache.pid
${load}
ErrorLog "|/bin/cat"
ServerName localhost
Listen 127.0.0.1:${port}
${directives}
`;
  const file = await place.write('apache.conf', settings);
  return place.start('apache2', ['-f', file, '-DFOREGROUND'], /resuming normal operations/);
}
