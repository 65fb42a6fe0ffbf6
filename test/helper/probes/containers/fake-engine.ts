import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../../start-program.ts';

/** Answers of an engine by the paths they are given for; `Server` is what Docker says of itself unless another is named. */
export type Answers = Record<string, unknown>;

/** A real socket that answers as an engine did. @returns its path */
export function fakeEngine(answers: Answers, header = 'Server: Docker/20.10.24 (linux)'): Promise<string> {
  return peerAtSocket((socket) => {
    socket.once('data', (request: Buffer) => {
      const path = /^GET (\S+) /.exec(request.toString())?.[1] ?? '';
      const answer = answers[path];
      const status = answer === undefined ? '404 Not Found' : '200 OK';
      socket.end(
        `HTTP/1.0 ${status}\r\n${header}\r\n\r\n${JSON.stringify(answer ?? { message: 'no such container' })}`,
      );
    });
  });
}

/** A program at a socket that does this with each connection. @returns the socket's path */
export async function peerAtSocket(behave: (socket: Socket) => void): Promise<string> {
  const path = join(temporaryFolder(), 'engine.sock');
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    behave(socket);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return path;
}
