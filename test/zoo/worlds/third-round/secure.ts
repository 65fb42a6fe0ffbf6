import { readFile } from 'node:fs/promises';
import type { CertificateFiles } from '../../place/authority.ts';
import { daysFromNow, selfSigned } from '../../place/authority.ts';
import type { Place } from '../../place/place.ts';
import { startGunicorn } from '../../place/start-gunicorn.ts';
import { startNginx } from '../../place/start-nginx.ts';
import { ofProgram } from '../programs/of-program.ts';

/** HAProxy, which takes certificate and key in one file. */
async function startHaproxyInTls(place: Place, port: number, { certificate, key }: CertificateFiles): Promise<void> {
  const both = await place.write('both.pem', (await readFile(certificate, 'utf8')) + (await readFile(key, 'utf8')));
  const lines = `defaults
  mode http
  timeout client 9s
  timeout connect 9s
  timeout server 9s
frontend f
  bind 127.0.0.1:${port} ssl crt ${both}
  http-request return status 200 content-type text/html string hi
`;
  await place.start('haproxy', ['-db', '-f', await place.write('haproxy.cfg', lines)], port);
}

const nodeServer = (port: number, { certificate, key }: CertificateFiles) => `import { readFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
const server = createSecureServer({ cert: readFileSync('${certificate}'), key: readFileSync('${key}') });
server.on('stream', (stream) => { stream.respond({ ':status': 200, 'content-type': 'text/html' }); stream.end('hi'); });
server.listen(${port}, '127.0.0.1');
`;

const uvicornApp = `async def app(scope, receive, send):
    if scope['type'] != 'http':
        return
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/html')]})
    await send({'type': 'http.response.body', 'body': b'hi'})
`;

export const secure = [
  // "ssl_verify_client on: Enables verification of client certificates": 400 "No required SSL certificate was sent" (nginx).
  ofProgram('nginx', 'takes only clients with a certificate, and says so in a page', {
    cause: 'tls-mismatch',
    needs: ['nginx', 'openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      const { certificate, key } = await place.certificate(['DNS:localhost']);
      await startNginx(
        place,
        `server { listen 127.0.0.1:${port} ssl; ssl_certificate ${certificate}; ssl_certificate_key ${key};
           ssl_client_certificate ${certificate}; ssl_verify_client on; return 200 hi; }`,
      );
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "crt <cert>" (HAProxy, bind): it has run out.
  ofProgram('HAProxy', 'ends TLS with a certificate that has expired', {
    cause: 'cert-expired',
    needs: ['haproxy', 'openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      const dates = { notBefore: daysFromNow(-90), notAfter: daysFromNow(-2) };
      await startHaproxyInTls(place, port, await place.trusted.issue({ names: ['DNS:localhost'], ...dates }));
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "crt <cert>": for localhost, and 127.0.0.1 is opened.
  ofProgram('HAProxy', 'ends TLS for localhost, and is opened as 127.0.0.1', {
    cause: 'cert-name-mismatch',
    needs: ['haproxy', 'openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      await startHaproxyInTls(place, port, await place.certificate(['DNS:localhost']));
      return { url: `https://127.0.0.1:${port}/` };
    },
  }),
  // "ssl_certificate" of two server blocks: "the default server's certificate" comes for other names (nginx, Configuring HTTPS servers).
  ofProgram('nginx', 'has certificates for two other names', {
    cause: 'cert-name-mismatch',
    needs: ['nginx', 'openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      const blocks = await Promise.all(
        ['till.sample.test', 'stock.sample.test'].map(async (name) => {
          const { certificate, key } = await place.certificate([`DNS:${name}`]);
          return `server { listen 127.0.0.1:${port} ssl; server_name ${name}; ssl_certificate ${certificate}; ssl_certificate_key ${key}; return 200 hi; }`;
        }),
      );
      await startNginx(place, blocks.join('\n'));
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "verifyChain = yes | no: verify the peer certificate chain": a client without one is cut off (stunnel(8)).
  ofProgram('stunnel', 'verifies the certificates of its clients', {
    cause: 'tls-mismatch',
    needs: ['stunnel', 'openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      const { certificate, key } = await place.certificate(['DNS:localhost']);
      const own = `[web]\naccept = 127.0.0.1:${port}\nconnect = 127.0.0.1:${place.port()}\ncert = ${certificate}\nkey = ${key}\n`;
      const lines = `foreground = yes\npid =\n${own}verifyChain = yes\nCAfile = ${certificate}\n`;
      await place.start('stunnel4', [await place.write('stunnel.conf', lines)], port);
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "--certfile FILE: SSL certificate file" (Gunicorn, Settings), made by openssl req -x509.
  ofProgram('Gunicorn', 'has a certificate that it made itself', {
    cause: 'cert-untrusted',
    needs: ['gunicorn', 'openssl'],
    async make(place) {
      const port = place.port();
      const { certificate, key } = await selfSigned(place.folder, ['DNS:localhost']);
      await place.write('shop.py', "def app(_, start):\n    start('200 OK', [])\n    return [b'hi']\n");
      const words = ['--certfile', certificate, '--keyfile', key, '--bind', `127.0.0.1:${port}`, 'shop:app'];
      await place.start('gunicorn', words, /Booting worker/);
      return { url: `https://localhost:${port}/` };
    },
  }),
  ofProgram('Gunicorn', 'was started with --certfile, and is opened by http', {
    cause: 'http-to-https-server',
    needs: ['gunicorn', 'openssl'],
    async make(place) {
      const port = place.port();
      const { certificate, key } = await place.certificate(['DNS:localhost']);
      await place.write('shop.py', "def app(_, start):\n    start('200 OK', [])\n    return [b'hi']\n");
      const words = ['--certfile', certificate, '--keyfile', key, '--bind', `127.0.0.1:${port}`, 'shop:app'];
      await place.start('gunicorn', words, /Booting worker/);
      return { url: `http://localhost:${port}/` };
    },
  }),
  ofProgram('Gunicorn', 'speaks plain HTTP, and is opened by https', {
    cause: 'https-to-http-server',
    needs: ['gunicorn'],
    async make(place) {
      const port = place.port();
      await startGunicorn(place, port);
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "--ssl-keyfile, --ssl-certfile" (Uvicorn, Settings).
  ofProgram('Uvicorn', 'was started with --ssl-certfile, and is opened by http', {
    cause: 'http-to-https-server',
    needs: ['uvicorn', 'openssl'],
    async make(place) {
      const port = place.port();
      const { certificate, key } = await place.certificate(['DNS:localhost']);
      await place.write('shop.py', uvicornApp);
      await place.start(
        'uvicorn',
        ['--ssl-certfile', certificate, '--ssl-keyfile', key, '--port', `${port}`, 'shop:app'],
        port,
      );
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "tls cert key" (Caddy): trusted, and all is well.
  ofProgram('Caddy', 'has a certificate that is trusted', {
    cause: 'none',
    needs: ['caddy', 'openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      const { certificate, key } = await place.certificate(['DNS:localhost']);
      const site = `https://localhost:${port} {\n bind 127.0.0.1\n tls ${certificate} ${key}\n respond hi\n}\n`;
      const file = await place.write('Caddyfile', `{\n admin off\n auto_https disable_redirects\n}\n${site}`);
      await place.start('caddy', ['run', '--adapter', 'caddyfile', '--config', file], port);
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "allowHTTP1: Incoming client connections that do not support HTTP/2 will be downgraded. Default: false" (Node.js, http2): browsers speak it.
  ofProgram('Node', 'speaks HTTP/2 alone over TLS, as browsers do', {
    cause: 'none',
    needs: ['openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      const script = nodeServer(port, await place.certificate(['DNS:localhost']));
      await place.start(process.execPath, [await place.write('server.mjs', script)], port);
      return { url: `https://localhost:${port}/` };
    },
  }),
];
