import { expect, test } from 'vitest';
import { nginxUpstreams } from '../../../../helper/probes/upstreams/nginx-upstreams.ts';
import { parseNginx } from '../../../../helper/probes/upstreams/parse-nginx.ts';

const configuration = parseNginx(`
events {}
http {
  log_format main '$remote_addr - "{x;}"'; # a brace } in a comment
  upstream app { server 127.0.0.1:9000; server unix:/run/app.sock; server 127.0.0.1:9002 down; keepalive 8; }
  server {
    listen 127.0.0.1:8080 default_server;
    listen [::]:8080;
    location / { proxy_pass http://app/api/; }
    location ~ \\.php$ { fastcgi_pass 127.0.0.1:9100; }
    if ($request_method = POST) { proxy_pass http://$backend; }
  }
  server { listen 80; location / { proxy_pass http://localhost:7000; } }
}
`);

test.for([
  [
    8080,
    [
      { url: 'http://127.0.0.1:9000/api/', path: '/' },
      { url: 'unix:/run/app.sock', path: '/' },
      { url: 'fastcgi://127.0.0.1:9100' },
      { url: 'http://$backend' },
    ],
  ],
  [80, [{ url: 'http://localhost:7000', path: '/' }]],
] as const)('behind port %i', ([port, urls]) => {
  expect(nginxUpstreams(configuration, port)).toEqual(urls);
});

test('of a port no server block names, all are told', () => {
  expect(nginxUpstreams(configuration, 9999)).toHaveLength(5);
});

test.for(['', '}}}', 'http { server {', 'a "b', 'listen'])('makes do with %j', (text) => {
  expect(nginxUpstreams(parseNginx(text), 80)).toEqual([]);
});
