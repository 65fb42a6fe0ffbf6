import { readFile } from 'node:fs/promises';
import { daysFromNow } from '../../place/authority.ts';
import { startNpmProgram } from '../../place/npm-programs.ts';
import { ofProgram } from '../programs/of-program.ts';

/** TLS where there is none, none where there is, and certificates. */
export const secure4 = [
  // -tls, with -tlsCertFile and -tlsKeyFile (VictoriaMetrics, list of command-line flags).
  ofProgram('VictoriaMetrics', 'serves by TLS with a certificate that has expired', {
    cause: 'cert-expired',
    needs: ['victoria-metrics', 'openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      const dates = { notBefore: daysFromNow(-400), notAfter: daysFromNow(-35) };
      const { certificate, key } = await place.trusted.issue({ names: ['DNS:localhost'], ...dates });
      const tls = ['-tls', `-tlsCertFile=${certificate}`, `-tlsKeyFile=${key}`];
      const words = [`-httpListenAddr=127.0.0.1:${port}`, `-storageDataPath=${place.folder}/data`, ...tls];
      await place.start('victoria-metrics', words, port);
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "--ssl: Forces the webserver to use ssl" (deluge-web(1)).
  ofProgram('deluge-web', 'was started with --ssl, and is opened by http', {
    cause: 'http-to-https-server',
    needs: ['deluge-web'],
    async make(place) {
      const port = place.port();
      const words = ['-d', '-c', `${place.folder}/deluge`, '-i', '127.0.0.1', '-p', `${port}`, '--ssl'];
      await place.start('env', [`HOME=${place.folder}`, 'deluge-web', ...words], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--https: Enable HTTPS using a built-in TLS certificate registered to the hosts 127.0.0.1 and localhost" (local-web-server, CLI usage).
  ofProgram('local-web-server', 'was started with --https, and brings a certificate that nobody here trusts', {
    cause: 'cert-untrusted',
    alsoTrue: ['cert-expired', 'cert-name-mismatch'],
    needsNpmPrograms: true,
    async make(place) {
      const port = place.port();
      const words = ['--https', '--hostname', '127.0.0.1', '--port', `${port}`];
      await startNpmProgram(place, 'local-web-server/bin/cli.js', words, port);
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "ssl_verify_peer: Enable client's certificate verification by the server" (CivetWeb, User Manual).
  ofProgram('CivetWeb', 'takes only clients whose certificate it can verify', {
    cause: 'tls-mismatch',
    needs: ['civetweb', 'openssl', 'certutil'],
    async make(place) {
      const port = place.port();
      const { certificate, key } = await place.certificate(['DNS:localhost']);
      const both = await place.write('both.pem', (await readFile(key, 'utf8')) + (await readFile(certificate, 'utf8')));
      const tls = ['-ssl_certificate', both, '-ssl_verify_peer', 'yes', '-ssl_ca_file', place.trusted.certificate];
      const words = ['-listening_ports', `127.0.0.1:${port}s`, '-document_root', place.folder, ...tls];
      await place.start('civetweb', words, port);
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "Port(handle, port, interface): The simplest server possible. Binds a port and calls a callback with Request objects" (Pike, Protocols.HTTP.Server).
  ofProgram('Pike', 'speaks plain HTTP, and is opened by https', {
    cause: 'https-to-http-server',
    needs: ['pike'],
    async make(place) {
      const port = place.port();
      const text = `void shop(Protocols.HTTP.Server.Request request) {
  request->response_and_finish((["data": "hi", "type": "text/html"]));
}
int main() {
  Protocols.HTTP.Server.Port(shop, ${port}, "127.0.0.1");
  return -1;
}
`;
      await place.start('pike8.0', [await place.write('shop.pike', text)], port);
      return { url: `https://localhost:${port}/` };
    },
  }),
  // "HTTPSRedirectMiddleware: Enforces that all incoming requests must either be https or wss" (Starlette, Middleware).
  ofProgram('Starlette', 'has HTTPSRedirectMiddleware, and nobody ends TLS before it', {
    cause: 'app-redirects-to-https',
    alsoTrue: ['https-to-http-server'],
    needs: ['starlette', 'uvicorn'],
    async make(place) {
      const port = place.port();
      const app = `from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.httpsredirect import HTTPSRedirectMiddleware
app = Starlette(middleware=[Middleware(HTTPSRedirectMiddleware)])
`;
      await place.write('shop.py', app);
      await place.start('uvicorn', ['--port', `${port}`, 'shop:app'], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
];
