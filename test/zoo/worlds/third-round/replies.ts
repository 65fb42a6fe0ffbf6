import type { Place } from '../../place/place.ts';
import { fetchFrom, serveCaller, socketFrom } from '../../place/serve-caller.ts';
import { startNginx } from '../../place/start-nginx.ts';
import type { World } from '../../world.ts';
import { ofProgram } from '../programs/of-program.ts';

async function startNode(place: Place, text: string, port: number): Promise<void> {
  await place.start(process.execPath, [await place.write('server.mjs', text)], port);
}

/** A server of node:http whose handler is this text. */
const http = (port: number, handler: string) => `import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
createServer(async (request, response) => { ${handler} }).listen(${port}, '127.0.0.1');`;

/** A server of node:net that writes what this text writes once it has been asked. */
const raw = (port: number, handler: string) => `import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
createServer((socket) => { socket.on('error', () => undefined); socket.once('data', async () => { ${handler} }); }).listen(${port}, '127.0.0.1');`;

const node = (
  situation: string,
  { path = '/', ...about }: Pick<World, 'cause' | 'alsoTrue' | 'only'> & { path?: string },
  script: (port: number, place: Place) => string,
) =>
  ofProgram('Node', situation, {
    ...about,
    async make(place) {
      const port = place.port();
      await startNode(place, script(port, place), port);
      return { url: `http://localhost:${port}${path}` };
    },
  });

/** Works, though it looks as if it did not. */
const works = (situation: string, handler: string, path = '/') =>
  node(situation, { cause: 'none', path }, (port) => http(port, handler));

const head = (...lines: string[]) =>
  `'HTTP/1.1 200 OK\\r\\nContent-Type: text/html\\r\\n${lines.map((line) => `${line}\\r\\n`).join('')}\\r\\n'`;

const webSocketServer = (port: number) => `import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
const server = createServer((_, response) => response.writeHead(426, { Upgrade: 'websocket' }).end('Upgrade Required'));
server.on('upgrade', (request, socket) => {
  const accept = createHash('sha1').update(request.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11').digest('base64');
  socket.write('HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\nSec-WebSocket-Accept: ' + accept + '\\r\\n\\r\\n');
});
server.listen(${port}, '127.0.0.1');`;

async function socketThroughNginx(place: Place, more: string) {
  const [port, server] = [place.port(), place.port()];
  await startNode(place, webSocketServer(server), server);
  await startNginx(
    place,
    `server { listen 127.0.0.1:${port}; location / { proxy_pass http://127.0.0.1:${server}; ${more} } }`,
  );
  return socketFrom(place, `ws://127.0.0.1:${port}/live`);
}

const fastApi = (origins: string) => `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=[${origins}])
@app.get("/prices")
def prices():
    return []
`;

export const replies = [
  // Browsers show an error page of their own then, so it may be said what the server has answered.
  node(
    'answers 404 with nothing, as an API does',
    { cause: 'none', alsoTrue: ['server-error'], path: '/api/prices/9' },
    (port) => http(port, 'response.writeHead(404).end();'),
  ),
  works(
    'answers 401 in JSON, as an API does',
    `response.writeHead(401, { 'Content-Type': 'application/json' }).end('{"error":"no token"}');`,
  ),
  works(
    'answers 403 in JSON, as an API does',
    `response.writeHead(403, { 'Content-Type': 'application/json' }).end('{"error":"not yours"}');`,
  ),
  works('answers 204, so the browser stays where it was', 'response.writeHead(204).end();'),
  works('answers 200 with nothing in it', 'response.writeHead(200).end();'),
  works('has a long poll that answers after four seconds', `await wait(4000); response.end('{"news":[]}');`, '/poll'),
  works(
    'sends events, and never ends',
    `response.writeHead(200, { 'Content-Type': 'text/event-stream' }); const tick = setInterval(() => response.write('data: 1\\n\\n'), 500); response.on('close', () => clearInterval(tick));`,
    '/events',
  ),
  works(
    'sends a file to be saved',
    `response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment; filename=a.bin' }).end(Buffer.alloc(100_000));`,
  ),
  works(
    'sends a page of 20 MB',
    `response.writeHead(200, { 'Content-Type': 'text/html' }); response.end('<p>' + 'x'.repeat(20_000_000));`,
  ),
  works(
    'sends its page in pieces over four seconds',
    `response.writeHead(200, { 'Content-Type': 'text/html' }); for (let n = 0; n < 8; n += 1) { response.write('<p>' + n + '</p>'); await wait(500); } response.end();`,
  ),
  works(
    'sets a cookie, leads back to the same page, and then shows it',
    `if (/seen=1/.test(request.headers.cookie ?? '')) return response.writeHead(200, { 'Content-Type': 'text/html' }).end('hi'); response.writeHead(302, { Location: request.url, 'Set-Cookie': 'seen=1; Path=/' }).end();`,
  ),
  works(
    'leads by fifteen redirects to a page that is there',
    `const n = Number(request.url.slice(2)); if (n >= 15) return response.writeHead(200, { 'Content-Type': 'text/html' }).end('hi'); response.writeHead(302, { Location: '/p' + (n + 1) }).end();`,
    '/p0',
  ),
  works(
    'answers 302 without a Location, with a page in it',
    `response.writeHead(302, { 'Content-Type': 'text/html' }).end('<h1>moved</h1>');`,
  ),
  works(
    'answers with a coding that no browser knows, and sends the page as it is',
    `response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'none' }).end('<h1>hi</h1>');`,
  ),
  // "If no Content-Length is given, the message is ended by closing the connection" (RFC 9112).
  node('sends HTTP/1.1 without a length, and closes', { cause: 'none' }, (port) =>
    raw(port, `socket.end(${head('Connection: close')} + '<h1>hi</h1>');`),
  ),
  // What is beyond Content-Length belongs to no reply: browsers leave it out.
  node('sends more than its Content-Length says', { cause: 'none' }, (port) =>
    raw(port, `socket.end(${head('Connection: close', 'Content-Length: 11')} + '<h1>hi</h1><p>and more</p>');`),
  ),
  // Lines that end with LF alone: "a recipient MAY recognize a single LF as a line terminator" (RFC 9112).
  node('ends its header lines with LF alone', { cause: 'none' }, (port) =>
    raw(port, `socket.end('HTTP/1.1 200 OK\\nContent-Type: text/html\\nContent-Length: 2\\n\\nhi');`),
  ),
  // "103 Early Hints" before the page (Node.js, response.writeEarlyHints).
  works(
    'sends 103 Early Hints, and then the page',
    `response.writeEarlyHints({ link: '</a.css>; rel=preload; as=style' }); await wait(300); response.writeHead(200, { 'Content-Type': 'text/html' }).end('hi');`,
  ),
  // Headers that come one by one, and are all there after four seconds.
  node('sends its headers one by one, and is done after three seconds', { cause: 'none' }, (port) =>
    raw(
      port,
      `socket.write('HTTP/1.1 200 OK\\r\\n'); for (let n = 0; n < 6; n += 1) { socket.write('X-Part-' + n + ': 1\\r\\n'); await wait(500); } socket.end('Content-Length: 2\\r\\n\\r\\nhi');`,
    ),
  ),
  node('sends one header after the other, and never the last', { cause: 'server-hung' }, (port) =>
    raw(
      port,
      `socket.write('HTTP/1.1 200 OK\\r\\n'); for (let n = 0; !socket.destroyed; n += 1) { socket.write('X-Part-' + n + ': 1\\r\\n'); await wait(500); }`,
    ),
  ),
  // "response.write": the process ends between two chunks (Node.js).
  node(
    'cuts its page short between two chunks',
    { cause: 'invalid-response', alsoTrue: ['server-drops-connection'] },
    (port) =>
      http(
        port,
        `response.writeHead(200, { 'Content-Type': 'text/html' }); response.write('<p>one</p>'); await wait(300); response.socket.destroy();`,
      ),
  ),
  node('promises a longer page than it sends', { cause: 'invalid-response' }, (port) =>
    http(
      port,
      `response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': '500' }); response.write('<p>one</p>'); await wait(300); response.socket.end();`,
    ),
  ),
  node('redirects endlessly, each time to a new address', { cause: 'redirect-loop', path: '/p0' }, (port) =>
    http(port, `response.writeHead(302, { Location: '/p' + (Number(request.url.slice(2)) + 1) }).end();`),
  ),
  // "Path: the path that must exist in the requested URL" (Set-Cookie).
  node(
    'asks for a cookie that was set for another path, and leads to its login and back',
    { cause: 'redirect-loop' },
    (port) =>
      http(
        port,
        `if (request.url === '/login') return response.writeHead(302, { Location: '/', 'Set-Cookie': 'session=1; Path=/login' }).end(); if (/session/.test(request.headers.cookie ?? '')) return response.end('hi'); response.writeHead(302, { Location: '/login' }).end();`,
      ),
  ),
  node(
    'has a port with TLS in mind for whoever comes by http, and nobody is there',
    { cause: 'app-redirects-to-https', alsoTrue: ['nothing-listening'] },
    (port, place) =>
      http(port, `response.writeHead(308, { Location: 'https://localhost:${place.port()}' + request.url }).end();`),
  ),
  // Its author had server-error come first; but it was just started, and says so.
  node('answers 503 while it warms up', { cause: 'server-starting', alsoTrue: ['server-error'] }, (port) =>
    http(port, `response.writeHead(503, { 'Content-Type': 'text/plain' }).end('warming up');`),
  ),
  // "proxy_set_header Upgrade $http_upgrade": without it the upgrade isn't passed on (nginx, WebSocket proxying).
  ofProgram('nginx', 'does not pass the upgrade of a web socket on', {
    cause: 'websocket-failed',
    needs: ['nginx'],
    make: (place) => socketThroughNginx(place, ''),
  }),
  ofProgram('nginx', 'passes the upgrade of a web socket on', {
    cause: 'none',
    needs: ['nginx'],
    make: (place) =>
      socketThroughNginx(
        place,
        'proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";',
      ),
  }),
  ofProgram('Node', 'turns a web socket down with 401', {
    cause: 'websocket-failed',
    async make(place) {
      const port = place.port();
      const script = `import { createServer } from 'node:http';
createServer().on('upgrade', (_, socket) => socket.end('HTTP/1.1 401 Unauthorized\\r\\nContent-Length: 0\\r\\nConnection: close\\r\\n\\r\\n')).listen(${port}, '127.0.0.1');`;
      await startNode(place, script, port);
      return socketFrom(place, `ws://127.0.0.1:${port}/live`);
    },
  }),
  ofProgram('nginx', 'serves an API without headers for other origins, and a page calls it', {
    cause: 'cors-rejected',
    needs: ['nginx'],
    async make(place) {
      const port = place.port();
      await startNginx(place, `server { listen 127.0.0.1:${port}; location / { return 200 "[]"; } }`);
      return fetchFrom(place, `http://127.0.0.1:${port}/prices`);
    },
  }),
  // "allow_origins: A list of origins that should be permitted" (FastAPI, CORS).
  ofProgram('FastAPI', 'allows the page as localhost, and it is open as 127.0.0.1', {
    // Its author had cors-origin-mismatch in mind; but Starlette sends no header at all to an origin that it doesn't allow.
    cause: 'cors-rejected',
    alsoTrue: ['cors-origin-mismatch'],
    needs: ['fastapi', 'uvicorn'],
    async make(place) {
      const [port, caller] = [place.port(), place.port()];
      await place.write('shop.py', fastApi(`"http://localhost:${caller}"`));
      await place.start('uvicorn', ['--port', `${port}`, 'shop:app'], port);
      const url = `http://127.0.0.1:${port}/prices`;
      await serveCaller(place, { script: `fetch('${url}').catch(() => undefined)`, port: caller });
      return { url, page: `http://127.0.0.1:${caller}/` };
    },
  }),
  ofProgram('FastAPI', 'allows the page as it is open', {
    cause: 'none',
    needs: ['fastapi', 'uvicorn'],
    async make(place) {
      const port = place.port();
      await place.write('shop.py', fastApi('"*"'));
      await place.start('uvicorn', ['--port', `${port}`, 'shop:app'], port);
      return fetchFrom(place, `http://127.0.0.1:${port}/prices`);
    },
  }),
];
