import { createServer } from 'node:http';
import { lookAt } from './look-at.ts';

/**
 * Run inside a network of its own: serves HTTP on all addresses, looks at that server, and prints what was found.
 * @param argv port
 */
const port = Number(process.argv[2]);
const server = createServer((_, response) => response.end('<title>Shop</title>'));
server.listen(port, '::', async () => {
  process.stdout.write(JSON.stringify(await lookAt(`http://localhost:${port}/`)));
  server.closeAllConnections();
  server.close();
});
