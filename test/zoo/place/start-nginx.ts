import type { Place } from './place.ts';
import type { Running } from './running.ts';

/** Starts nginx with one `server` block, all its files in the world's own folder; a second one there takes another name. */
export async function startNginx(place: Place, server: string, name = 'nginx'): Promise<Running> {
  const configuration = await place.write(
    `${name}.conf`,
    `daemon off;
user root;
worker_processes 1;
pid ${place.folder}/${name}.pid;
error_log stderr notice;
events {}
http {
  access_log off;
  client_body_temp_path ${place.folder}/${name}-body;
  proxy_temp_path ${place.folder}/${name}-proxy;
  fastcgi_temp_path ${place.folder}/${name}-fastcgi;
  uwsgi_temp_path ${place.folder}/${name}-uwsgi;
  scgi_temp_path ${place.folder}/${name}-scgi;
  ${server}
}
`,
  );
  return place.start('nginx', ['-c', configuration, '-p', place.folder, '-e', 'stderr'], /start worker process \d/);
}
