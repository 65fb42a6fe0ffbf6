import type { Place } from './place.ts';
import type { Running } from './running.ts';

/** Starts nginx with one `server` block, all its files in the world's own folder. */
export async function startNginx(place: Place, server: string): Promise<Running> {
  const configuration = await place.write(
    'nginx.conf',
    `daemon off;
user root;
worker_processes 1;
pid ${place.folder}/nginx.pid;
error_log stderr notice;
events {}
http {
  access_log off;
  client_body_temp_path ${place.folder}/body;
  proxy_temp_path ${place.folder}/proxy;
  fastcgi_temp_path ${place.folder}/fastcgi;
  uwsgi_temp_path ${place.folder}/uwsgi;
  scgi_temp_path ${place.folder}/scgi;
  ${server}
}
`,
  );
  return place.start('nginx', ['-c', configuration, '-p', place.folder, '-e', 'stderr'], /start worker process \d/);
}
