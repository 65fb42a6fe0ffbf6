import { startPython } from '../place/start-python.ts';
import { stoppedServer } from '../place/stopped-server.ts';
import { defineWorld } from '../world.ts';

export const serverStopped = [
  defineWorld({
    cause: 'server-stopped',
    name: 'Python served a page and was stopped',
    needs: ['python'],
    async make(place) {
      const port = place.port();
      const server = await startPython(place, port);
      await place.visit(`http://localhost:${port}/`);
      await server.stop();
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-stopped',
    name: 'a server closed its port but is still running',
    async make(place) {
      const port = place.port();
      await place.serve('leaving', { port });
      await place.visit(`http://localhost:${port}/`);
      await fetch(`http://localhost:${port}/leave`);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-stopped',
    name: 'uvicorn is waiting for a change, because its worker hit an error in the code',
    needs: ['uvicorn'],
    async make(place) {
      const port = place.port();
      await place.write('shop.py', 'def app(:\n');
      await place.start('uvicorn', ['--reload', '--port', `${port}`, 'shop:app'], /^SyntaxError/);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'another port was visited before and its server stopped; this one never answered',
    nearMissOf: 'server-stopped',
    async make(place) {
      await stoppedServer(place);
      return { url: `http://localhost:${place.port()}/` };
    },
  }),
  defineWorld({
    cause: 'wrong-port',
    name: 'the server that answered here was restarted and took the next port',
    nearMissOf: 'server-stopped',
    async make(place) {
      const port = await stoppedServer(place);
      await place.serve('web', { port: port + 1 });
      return { url: `http://localhost:${port}/` };
    },
  }),
];
