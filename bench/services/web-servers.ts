import { file, type Service, type Where } from './service.ts';

const certificate =
  'openssl req -x509 -nodes -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -days 2 -subj /CN=localhost -keyout key.pem -out cert.pem 2>&1';

function nginx(where: Where): string {
  const { port, next } = where;
  const [tls, http2, gateway] = next;
  return `${certificate} && ${file(
    where,
    'nginx.conf',
    `events {}
pid nginx.pid;
http {
  access_log off;
  server { listen 127.0.0.1:${port}; return 200 shop; }
  server { listen 127.0.0.1:${tls} ssl; ssl_certificate ${where.folder}/cert.pem; ssl_certificate_key ${where.folder}/key.pem; return 200 shop; }
  server { listen 127.0.0.1:${http2} http2; return 200 shop; }
  server { listen 127.0.0.1:${gateway}; location / { proxy_pass http://127.0.0.1:1; } }
}`,
  )}`;
}

/** Servers that speak HTTP, of this kind or that. */
export const webServers: Service[] = [
  {
    name: 'nginx',
    package: 'nginx-light',
    program: 'nginx',
    prepare: nginx,
    start: ({ folder }) => ['nginx', '-p', folder, '-c', `${folder}/nginx.conf`, '-e', 'stderr', '-g', 'daemon off;'],
    isNamedBy: /nginx/i,
  },
  { name: 'nginx, TLS', package: 'nginx-light', program: 'nginx', isNamedBy: /(tls|ssl|https).*nginx/i },
  { name: 'nginx, HTTP/2 without TLS', package: 'nginx-light', program: 'nginx', isNamedBy: /http.?2|h2c/i },
  { name: 'nginx, upstream is gone', package: 'nginx-light', program: 'nginx', isNamedBy: /nginx/i },
  {
    name: 'Vite',
    package: 'npm: vite',
    program: 'node',
    prepare: () => 'echo "<title>Shop</title>" > index.html',
    start: ({ port }) => [process.execPath, viteProgram, '--port', String(port), '--host', '127.0.0.1'],
    isNamedBy: /vite/i,
  },
  {
    name: 'Python http.server',
    package: 'python3',
    program: 'python3',
    start: ({ port }) => ['python3', '-m', 'http.server', '--bind', '127.0.0.1', String(port)],
    isNamedBy: /SimpleHTTP|http\.server/i,
  },
  {
    name: "Node's debugger",
    package: 'node',
    program: 'node',
    start: ({ port }) => [process.execPath, `--inspect=127.0.0.1:${port}`, '-e', 'setInterval(() => {}, 1e6)'],
    isNamedBy: /inspect|debugger/i,
  },
  {
    name: "Node's HTTP/2 without TLS, as gRPC has it",
    package: 'node',
    program: 'node',
    start: ({ port }) => [
      process.execPath,
      '-e',
      `require('node:http2').createServer((_, response) => response.end()).listen(${port}, '127.0.0.1')`,
    ],
    isNamedBy: /http.?2|h2c/i,
  },
  {
    name: 'HAProxy',
    package: 'haproxy',
    program: 'haproxy',
    prepare: (where) =>
      file(
        where,
        'haproxy.cfg',
        `defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
frontend shop
  bind 127.0.0.1:${where.port}
  http-request return status 200 content-type text/plain string shop`,
      ),
    start: ({ folder }) => ['haproxy', '-db', '-f', `${folder}/haproxy.cfg`],
    isNamedBy: /haproxy/i,
  },
  {
    name: 'squid',
    package: 'squid',
    program: 'squid',
    user: 'proxy',
    prepare: (where) =>
      file(
        where,
        'squid.conf',
        `http_port 127.0.0.1:${where.port}
pid_filename ${where.folder}/squid.pid
access_log none
cache_log ${where.folder}/cache.log
cache_store_log none
coredump_dir ${where.folder}
netdb_filename none
pinger_enable off
shutdown_lifetime 0 seconds
visible_hostname localhost`,
      ),
    start: ({ folder, port }) => ['squid', '-N', '-n', `bench${port}`, '-f', `${folder}/squid.conf`],
    isNamedBy: /squid/i,
  },
  {
    name: "podman's API",
    package: 'podman',
    program: 'podman',
    start: ({ folder, port }) => [
      ...['podman', '--root', `${folder}/root`, '--runroot', `${folder}/run`, '--storage-driver', 'vfs'],
      ...['system', 'service', '--time=0', `tcp://127.0.0.1:${port}`],
    ],
    isNamedBy: /podman|libpod|docker/i,
  },
  {
    name: 'CUPS',
    package: 'cups-daemon',
    program: 'cupsd',
    prepare: (where) =>
      file(
        where,
        'cupsd.conf',
        `Listen 127.0.0.1:${where.port}\n<Location />\n  Order allow,deny\n  Allow all\n</Location>`,
      ) +
      file(
        where,
        'cups-files.conf',
        `ServerRoot ${where.folder}\nStateDir ${where.folder}\nCacheDir ${where.folder}\nRequestRoot ${where.folder}\nTempDir ${where.folder}\nErrorLog stderr\nAccessLog ${where.folder}/access\nPageLog ${where.folder}/page`,
      ),
    start: ({ folder }) => ['cupsd', '-f', '-c', `${folder}/cupsd.conf`, '-s', `${folder}/cups-files.conf`],
    isNamedBy: /cups|ipp/i,
  },
];

const viteProgram = new URL('../../node_modules/vite/bin/vite.js', import.meta.url).pathname;
