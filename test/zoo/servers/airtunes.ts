// Turns every request away as the AirPlay Receiver of macOS does; with `--plain` as any other server.
import { createServer } from 'node:http';
import { ready, settings } from './settings.ts';

const { host, port, plain } = settings();

createServer((_, response) => {
  if (!plain) response.setHeader('Server', 'AirTunes/870.14.1').setHeader('X-Apple-ProcessingTime', '0');
  response.writeHead(403, { 'Content-Length': 0 }).end();
}).listen(port, host, ready);
