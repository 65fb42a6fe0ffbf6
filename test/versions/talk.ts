/**
 * Run inside a network of its own: has an extension of one version ask a helper of another, and prints what came of it.
 * @param argv the module that `bundleExtension` made, whether `gather` takes more than the attempt, and the helper's command
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createRawServer, type Server } from 'node:net';
import { provideBrowser } from './browser-in-node.ts';
import { converse, type Extension } from './conversation.ts';
import { startHelper, type Transcript } from './helper-port.ts';

const [module = '', takesSeen, ...command] = process.argv.slice(2);
const transcript: Transcript = [];
provideBrowser(() => startHelper(command, transcript));
const extension: Extension = await import(module);
const places = {
  page: await portOf(createServer((_, response) => response.end('<title>Shop</title>'))),
  ssh: await portOf(createRawServer((socket) => socket.on('error', () => undefined).write('SSH-2.0-OpenSSH_9.6\r\n'))),
  nobody: 45_671,
};
const talk = await converse(extension, takesSeen === 'true', places);
process.stdout.write(JSON.stringify({ places, talk, transcript }), () => process.exit());

async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
