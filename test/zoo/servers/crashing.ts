// A supervised server: the supervisor holds the port and gives each connection to a new process, which crashes on the request.
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { ready, settings } from './settings.ts';

if (process.send) {
  const server = createServer(() => {
    throw new Error('a fault in the program');
  });
  process.on('message', (_message, connection: Socket) => {
    server.emit('connection', connection);
    connection.resume();
  });
} else {
  const { host, port } = settings();
  const supervisor = createTcpServer({ pauseOnConnect: true }, (connection) => {
    const worker = fork(import.meta.filename, { stdio: 'ignore' });
    worker.send('connection', connection);
  });
  supervisor.listen(port, host, ready);
}
