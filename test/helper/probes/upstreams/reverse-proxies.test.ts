import { expect, test } from 'vitest';
import { apacheUpstreams } from '../../../../helper/probes/upstreams/apache-upstreams.ts';
import { caddyUpstreams } from '../../../../helper/probes/upstreams/caddy-upstreams.ts';
import { lighttpdUpstreams } from '../../../../helper/probes/upstreams/lighttpd-upstreams.ts';
import { upstreamsFor } from '../../../../helper/probes/upstreams/named-upstream.ts';

const apache = `
# ProxyPass "/old" "http://127.0.0.1:1/"
<VirtualHost *:80>
  ProxyPass "/" "http://127.0.0.1:7000/"
</VirtualHost>
<VirtualHost 127.0.0.1:8080 [::1]:8080>
  ProxyPass /static !
  ProxyPass "/api" "http://localhost:8000/api" retry=0
  ProxyPassReverse "/api" "http://localhost:8000/api"
  <Location "/ws">
    ProxyPass ws://127.0.0.1:8001/
  </Location>
  ProxyPass / balancer://app/
</VirtualHost>
<Proxy balancer://app>
  BalancerMember http://127.0.0.1:9000
</Proxy>
`;

test('Apache passes on what comes to a virtual host', () => {
  expect(apacheUpstreams(apache, 8080)).toEqual([
    { url: 'ws://127.0.0.1:8001/', path: '/ws' },
    { url: 'http://localhost:8000/api', path: '/api' },
    { url: 'http://127.0.0.1:9000' },
  ]);
});

test.for([
  [':8080 {\n\treverse_proxy localhost:9000\n}', [{ url: 'http://localhost:9000' }]],
  [
    'localhost\nreverse_proxy /api/* 127.0.0.1:9000 h2c://127.0.0.1:9001 {\n',
    [
      { url: 'http://127.0.0.1:9000', path: '/api/' },
      { url: 'http://127.0.0.1:9001', path: '/api/' },
    ],
  ],
  ['reverse_proxy @app unix//run/app.sock', [{ url: 'unix:/run/app.sock' }]],
  [
    'reverse_proxy {\n  to :9000 https://app.test # not here\n}',
    [{ url: 'http://localhost:9000' }, { url: 'https://app.test' }],
  ],
  ['# reverse_proxy localhost:9000\nfile_server', []],
] as const)('Caddy: %s', ([caddyfile, upstreams]) => {
  expect(caddyUpstreams(caddyfile)).toEqual(upstreams);
});

test('of several paths the longest that fits counts, and what has none may always be meant', () => {
  const named = [
    { url: 'http://a', namedBy: 'file', path: '/' },
    { url: 'http://b', namedBy: 'file', path: '/api' },
    { url: 'http://c', namedBy: 'file', path: '/shop' },
    { url: 'http://d', namedBy: 'file' },
  ];
  const of = (path: string) => upstreamsFor(path, named).map(({ url }) => url);
  expect(of('/api/users')).toEqual(['http://b', 'http://d']);
  expect(of('/other')).toEqual(['http://a', 'http://d']);
});

test.for([
  ['ProxyPassMatch "^/(.*)$" "http://127.0.0.1:9000/$1"', [{ url: 'http://127.0.0.1:9000/' }]],
  [
    '<Location "/app">\n SetHandler "proxy:fcgi://127.0.0.1:9001"\n</Location>',
    [{ url: 'fcgi://127.0.0.1:9001', path: '/app' }],
  ],
  [
    '<FilesMatch "\\.php$">\n SetHandler "proxy:unix:/run/php/php8.2-fpm.sock|fcgi://localhost"\n</FilesMatch>',
    [{ url: 'unix:/run/php/php8.2-fpm.sock' }],
  ],
  ['RewriteRule ^/(.*)$ http://127.0.0.1:9002/$1 [P,L]', [{ url: 'http://127.0.0.1:9002/' }]],
  ['ProxyPass "/" "unix:/run/app.sock|http://localhost/"', [{ url: 'unix:/run/app.sock', path: '/' }]],
  ['RewriteRule ^/old$ http://127.0.0.1:9002/new [R=301]', []],
  ['SetHandler application/x-httpd-php', []],
] as const)('Apache: %s', ([settings, upstreams]) => {
  expect(apacheUpstreams(settings, 8080)).toEqual(upstreams);
});

test.for([
  [
    'proxy.server = ( "" => ( ( "host" => "127.0.0.1", "port" => 9000 ) ) )\nserver.port = 8080',
    [{ url: 'http://127.0.0.1:9000' }],
  ],
  [
    'proxy.server = ( "/api" =>\n ( ( "host" => "127.0.0.1", "port" => "9000" ), ( "host" => "127.0.0.1", "port" => 9001 ) ) )',
    [
      { url: 'http://127.0.0.1:9000', path: '/api' },
      { url: 'http://127.0.0.1:9001', path: '/api' },
    ],
  ],
  [
    'fastcgi.server += ( ".php" => (( "socket" => "/run/php/php.sock", "broken-scriptfilename" => "enable" )) )',
    [{ url: 'unix:/run/php/php.sock' }],
  ],
  ['# proxy.server = ( "" => ( ( "host" => "127.0.0.1", "port" => 9000 ) ) )\nserver.port = 8080', []],
] as const)('lighttpd: %s', ([settings, upstreams]) => {
  expect(lighttpdUpstreams(settings)).toEqual(upstreams);
});
