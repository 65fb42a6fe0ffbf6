import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { settings } from './settings.ts';

/** Two workers of Node's cluster, which get their connections from their parent. */
const workers = 2;

const { port } = settings();
if (cluster.isPrimary) {
  let listening = 0;
  cluster.on('listening', () => {
    listening += 1;
    if (listening === workers) console.log('ready');
  });
  for (let number = 0; number < workers; number += 1) cluster.fork();
  process.on('SIGTERM', () => {
    for (const worker of Object.values(cluster.workers ?? {})) worker?.kill('SIGKILL');
    process.exit();
  });
} else {
  createServer((_, response) => response.end('It works here')).listen(Number(port), '127.0.0.1');
}
