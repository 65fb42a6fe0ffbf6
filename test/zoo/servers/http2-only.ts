// HTTP/2 without TLS and without an upgrade from HTTP/1, as gRPC servers speak it.
import { createServer } from 'node:http2';
import { ready, settings } from './settings.ts';

const { host, port } = settings();
const server = createServer((_request, response) => response.end());
server.on('unknownProtocol', (socket) => socket.destroy());
server.listen(port, host, ready);
