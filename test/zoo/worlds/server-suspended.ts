import { dockerWorld } from '../place/container-world.ts';
import { startPython } from '../place/start-python.ts';
import { defineWorld } from '../world.ts';

export const serverSuspended = [
  defineWorld({
    cause: 'server-suspended',
    name: 'a Node server was suspended, as Ctrl+Z does',
    besideOthers: true,
    async make(place) {
      const port = place.port();
      const server = await place.serve('web', { port });
      process.kill(server.pid, 'SIGSTOP');
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-suspended',
    name: 'a python server was suspended',
    besideOthers: true,
    needs: ['python'],
    async make(place) {
      const port = place.port();
      const server = await startPython(place, port);
      process.kill(server.pid, 'SIGSTOP');
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  dockerWorld({
    cause: 'server-suspended',
    name: 'a container of Docker is paused',
    async make(docker, place) {
      const port = place.port();
      const id = await docker.serve(['--publish', `${port}:80`], ['httpd', '-f', '-p', '80', '-h', '/www']);
      await docker.pause(id);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-hung',
    name: 'the server is not suspended, but busy without end',
    nearMissOf: 'server-suspended',
    besideOthers: true,
    async make(place) {
      const port = place.port();
      await place.serve('faulty', { port, fault: 'busy-loop' });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
