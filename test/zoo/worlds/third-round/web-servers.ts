import type { Requirement } from '../../packages.ts';
import type { Place } from '../../place/place.ts';
import { startApache } from '../../place/start-apache.ts';
import { startNginx } from '../../place/start-nginx.ts';
import type { World } from '../../world.ts';
import { ofProgram } from '../programs/of-program.ts';

interface About extends Pick<World, 'cause' | 'alsoTrue'> {
  path?: string;
  host?: string;
}

/** nginx with these blocks, one of which listens on the port. */
const nginx = (
  situation: string,
  { cause, alsoTrue = [], path = '/', host = 'localhost' }: About,
  blocks: (port: number, place: Place) => string,
) =>
  ofProgram('nginx', situation, {
    cause,
    alsoTrue,
    needs: ['nginx'],
    async make(place) {
      const port = place.port();
      await startNginx(place, blocks(port, place));
      return { url: `http://${host}:${port}${path}` };
    },
  });

const haproxySettings = (lines: string) => `global
  log stdout format raw local0
defaults
  mode http
  timeout connect 2s
  timeout client 120s
  timeout server 120s
${lines}
`;

const haproxy = (
  situation: string,
  { cause, alsoTrue = [] }: About,
  lines: (port: number, place: Place) => string,
  needs: readonly Requirement[] = [],
) =>
  ofProgram('HAProxy', situation, {
    cause,
    alsoTrue,
    needs: ['haproxy', ...needs],
    async make(place) {
      const port = place.port();
      const file = await place.write('haproxy.cfg', haproxySettings(lines(port, place)));
      await place.start('haproxy', ['-db', '-f', file], port);
      return { url: `http://localhost:${port}/` };
    },
  });

/** Caddy with one site of plain HTTP, or with what `scheme` says. */
const caddy = (
  situation: string,
  { cause, alsoTrue = [], path = '/' }: About,
  site: (port: number, place: Place) => string,
) =>
  ofProgram('Caddy', situation, {
    cause,
    alsoTrue,
    needs: ['caddy'],
    async make(place) {
      const port = place.port();
      const general = `{\n admin off\n skip_install_trust\n auto_https off\n storage file_system ${place.folder}/caddy\n}\n`;
      const file = await place.write('Caddyfile', general + site(port, place));
      await place.start('caddy', ['run', '--adapter', 'caddyfile', '--config', file], port);
      return { url: `http://localhost:${port}${path}` };
    },
  });

const apache = (situation: string, { cause, alsoTrue = [] }: About, lines: (place: Place) => Promise<string>) =>
  ofProgram('Apache', situation, {
    cause,
    alsoTrue,
    needs: ['apache'],
    async make(place) {
      const port = place.port();
      await startApache(place, port, await lines(place));
      return { url: `http://localhost:${port}/` };
    },
  });

/** Listens, and never answers. */
async function silent(place: Place): Promise<number> {
  const port = place.port();
  await place.start('socat', [`TCP-LISTEN:${port},bind=127.0.0.1,fork`, 'EXEC:sleep 600'], port);
  return port;
}

export const webServers = [
  // "the non-standard code 444 closes a connection without sending a response header" (nginx, return).
  nginx(
    'closes the connections of everybody with return 444',
    { cause: 'server-drops-connection' },
    (port) => `server { listen 127.0.0.1:${port}; return 444; }`,
  ),
  // "If its value does not match any server name, ... nginx will route the request to the default server", which drops it (nginx, How nginx processes a request).
  nginx(
    'drops all names but shop.localhost with 444, and localhost is opened',
    { cause: 'server-drops-connection', alsoTrue: ['host-header-rejected'] },
    (port) =>
      `server { listen 127.0.0.1:${port} default_server; return 444; }
       server { listen 127.0.0.1:${port}; server_name shop.localhost; return 200 hi; }`,
  ),
  // "limit_req_status: 503" (nginx, ngx_http_limit_req_module).
  ofProgram('nginx', 'answers 503 to whoever asks more often than limit_req allows', {
    cause: 'server-error',
    needs: ['nginx'],
    async make(place) {
      const port = place.port();
      await startNginx(
        place,
        `limit_req_zone $server_port zone=one:1m rate=1r/m;
         server { listen 127.0.0.1:${port}; limit_req zone=one; location / { root ${place.folder}; } }`,
      );
      await fetch(`http://127.0.0.1:${port}/`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "limit_req_status: Sets the status code to return in response to rejected requests".
  ofProgram('nginx', 'answers 429 to whoever asks more often than limit_req allows', {
    cause: 'none',
    needs: ['nginx'],
    async make(place) {
      const port = place.port();
      await startNginx(
        place,
        `limit_req_zone $server_port zone=one:1m rate=1r/m; limit_req_status 429;
         server { listen 127.0.0.1:${port}; limit_req zone=one; location / { root ${place.folder}; } }`,
      );
      await fetch(`http://127.0.0.1:${port}/`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "auth_basic string: Enables validation of user name and password".
  nginx(
    'asks for a password with auth_basic',
    { cause: 'none' },
    (port, { folder }) =>
      `server { listen 127.0.0.1:${port}; auth_basic "the shop"; auth_basic_user_file ${folder}/none; root ${folder}; }`,
  ),
  // "error_page code ... uri: Defines the URI that will be shown for the specified errors".
  nginx(
    'shows its own page for the 502 of a server that is not running',
    { cause: 'upstream-down' },
    (port, place) =>
      `server { listen 127.0.0.1:${port}; error_page 502 504 /index.html;
         location = /index.html { root ${place.folder}; internal; }
         location / { proxy_pass http://127.0.0.1:${place.port()}; } }`,
  ),
  // "error_page 404 =200 /empty.gif: It is possible to change the response code to another": the page that comes is whole.
  nginx(
    'shows a page with 200 in place of a server that is not running',
    { cause: 'none', alsoTrue: ['upstream-down'] },
    (port, place) =>
      `server { listen 127.0.0.1:${port}; error_page 502 =200 /index.html;
         location = /index.html { root ${place.folder}; internal; }
         location / { proxy_pass http://127.0.0.1:${place.port()}; } }`,
  ),
  // "upstream name { ... }": with all servers unavailable "no live upstreams" is logged and 502 sent.
  nginx(
    'has a group of two servers, neither of which runs',
    { cause: 'upstream-down' },
    (port, place) =>
      `upstream shop { server 127.0.0.1:${place.port()}; server 127.0.0.1:${place.port()}; }
     server { listen 127.0.0.1:${port}; location / { proxy_pass http://shop; } }`,
  ),
  // "proxy_read_timeout: If the proxied server does not transmit anything within this time, the connection is closed", with 504.
  ofProgram('nginx', 'gives up after a second on a server that says nothing', {
    cause: 'upstream-down',
    needs: ['nginx', 'socat'],
    async make(place) {
      const [port, server] = [place.port(), await silent(place)];
      await startNginx(
        place,
        `server { listen 127.0.0.1:${port}; location / { proxy_pass http://127.0.0.1:${server}; proxy_read_timeout 1s; } }`,
      );
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "autoindex off": a folder without its index file is forbidden.
  nginx(
    'has no index.html in its folder, and may not list it',
    { cause: 'none' },
    (port, { folder }) => `server { listen 127.0.0.1:${port}; root ${folder}; index other.html; }`,
  ),
  // "proxy_protocol: all connections accepted on this port should use the PROXY protocol": others are cut with "broken header".
  nginx(
    'expects the PROXY protocol on the port',
    { cause: 'server-drops-connection', alsoTrue: ['non-http-service'] },
    (port) => `server { listen 127.0.0.1:${port} proxy_protocol; return 200 hi; }`,
  ),
  // "return 302 URL": to a port on which nothing was started.
  nginx(
    'leads / to a port where nobody listens',
    { cause: 'nothing-listening' },
    (port, place) => `server { listen 127.0.0.1:${port}; return 302 http://localhost:${place.port()}/app; }`,
  ),
  // "rewrite ... permanent": once, to a page that is there.
  nginx(
    'leads by three redirects to a page that is there',
    { cause: 'none' },
    (port, { folder }) =>
      `server { listen 127.0.0.1:${port}; absolute_redirect off; root ${folder};
       location = / { return 301 /a; } location = /a { return 302 /b; } location = /b { return 307 /index.html; } }`,
  ),
  // "http-request deny: stops the evaluation of the rules and immediately rejects the request with an HTTP 403" (HAProxy, Configuration Manual).
  haproxy(
    'denies the request with 403',
    { cause: 'none' },
    (port) => `frontend f\n  bind 127.0.0.1:${port}\n  http-request deny`,
  ),
  // "mode tcp: full-duplex connection established between clients and servers", closed where no server is there.
  haproxy(
    'passes connections on in mode tcp to a server that is not running',
    // Its author had tunnel-remote-down in mind, which says the same of a tunnel.
    { cause: 'upstream-down', alsoTrue: ['tunnel-remote-down'] },
    (port, place) => `listen l\n  mode tcp\n  bind 127.0.0.1:${port}\n  server s 127.0.0.1:${place.port()}`,
  ),
  // "timeout tarpit: the maximum time connections will be held".
  haproxy(
    'holds the request in its tarpit',
    { cause: 'server-hung' },
    (port) => `frontend f\n  bind 127.0.0.1:${port}\n  timeout tarpit 120s\n  http-request tarpit`,
  ),
  // "redirect scheme https": nobody ends TLS on 443 here.
  haproxy(
    'leads to https, which nobody speaks here',
    { cause: 'app-redirects-to-https', alsoTrue: ['nothing-listening'] },
    (port) => `frontend f\n  bind 127.0.0.1:${port}\n  redirect scheme https`,
  ),
  // "accept-proxy: Enforces the use of the PROXY protocol over any connection accepted".
  haproxy(
    'expects the PROXY protocol on the port',
    { cause: 'server-drops-connection', alsoTrue: ['non-http-service'] },
    (port) => `frontend f\n  bind 127.0.0.1:${port} accept-proxy\n  http-request return status 200`,
  ),
  // "http-request return status 200": all is well.
  haproxy(
    'answers 200 with nothing in it',
    { cause: 'none' },
    (port) => `frontend f\n  bind 127.0.0.1:${port}\n  http-request return status 200`,
  ),
  // "reverse_proxy": "502 Bad Gateway" with an empty body where the dial fails (Caddy).
  caddy(
    'is a reverse proxy of a server that is not running',
    { cause: 'upstream-down' },
    (port, place) => `http://localhost:${port} {\n bind 127.0.0.1\n reverse_proxy 127.0.0.1:${place.port()}\n}\n`,
  ),
  // "file_server": 404 with an empty body where there is no index file.
  caddy(
    'serves files, and has none of this name',
    { cause: 'none', alsoTrue: ['server-error'], path: '/prices.html' },
    (port, { folder }) => `http://localhost:${port} {\n bind 127.0.0.1\n root * ${folder}\n file_server\n}\n`,
  ),
  // "If no site matches, Caddy writes an empty 200 response" for another host than that of the site.
  ofProgram('Caddy', 'has a site for shop.localhost alone, and answers 200 with nothing to localhost', {
    cause: 'none',
    alsoTrue: ['host-header-rejected'],
    needs: ['caddy'],
    async make(place) {
      const port = place.port();
      const file = await place.write(
        'Caddyfile',
        `{\n admin off\n auto_https off\n}\nhttp://shop.localhost:${port} {\n bind 127.0.0.1\n respond hi\n}\n`,
      );
      await place.start('caddy', ['run', '--adapter', 'caddyfile', '--config', file], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "abort: prevents any response to the client by immediately aborting the handler chain and closing the connection".
  caddy(
    'aborts every request',
    { cause: 'server-drops-connection' },
    (port) => `http://localhost:${port} {\n bind 127.0.0.1\n abort\n}\n`,
  ),
  // "Client sent an HTTP request to an HTTPS server." with 400 (Go, net/http).
  caddy(
    'has tls internal, and is opened by http',
    { cause: 'http-to-https-server' },
    (port) => `https://localhost:${port} {\n bind 127.0.0.1\n tls internal\n respond hi\n}\n`,
  ),
  // "ProxyTimeout seconds": "502 Proxy Error: Error reading from remote server" (Apache, mod_proxy).
  ofProgram('Apache', 'gives up after a second on a server that says nothing', {
    cause: 'upstream-down',
    needs: ['apache', 'socat'],
    async make(place) {
      const [port, server] = [place.port(), await silent(place)];
      await startApache(place, port, `ProxyTimeout 1\nProxyPass / http://127.0.0.1:${server}/`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "Require ip 10 172.20": others get 403 (Apache, mod_authz_host; here by all denied).
  apache(
    'denies all with Require all denied',
    { cause: 'none' },
    async () => '<Location />\nRequire all denied\n</Location>',
  ),
  // "RewriteRule ... [R=302]": / leads to / (Apache, mod_rewrite).
  apache(
    'leads every path back to /',
    { cause: 'redirect-loop' },
    async () => 'RewriteEngine On\nRewriteRule .* / [R=302,L]',
  ),
  // "ProxyPass ... fcgi://": 503 where FastCGI's server is away (Apache, mod_proxy_fcgi).
  apache(
    'passes scripts on to a FastCGI server that is not running',
    { cause: 'upstream-down' },
    async (place) => `ProxyPass / fcgi://127.0.0.1:${place.port()}${place.folder}/`,
  ),
  // "--mode reverse:SPEC: acts as a reverse proxy" (mitmproxy): 502 Bad Gateway by it where the server is away.
  ofProgram('mitmproxy', 'stands before a server that is not running', {
    cause: 'upstream-down',
    needs: ['mitmproxy'],
    async make(place) {
      const port = place.port();
      const words = ['--mode', `reverse:http://127.0.0.1:${place.port()}`, '--listen-host', '127.0.0.1'];
      await place.start('env', [`HOME=${place.folder}`, 'mitmdump', ...words, '-p', `${port}`], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
];
