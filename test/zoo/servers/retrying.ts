// Asks for its port again and again, as gunicorn does, and says so once it was turned down.
import { createServer } from 'node:http';
import { ready, settings } from './settings.ts';

const { host, port } = settings();
const retryMs = 1000;

const server = createServer((_, response) => response.end('It works here'));
server.once('error', ready);
server.on('error', () => setTimeout(() => server.listen(port, host), retryMs));
server.listen(port, host);
