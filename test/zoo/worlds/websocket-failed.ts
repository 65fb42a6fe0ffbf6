import { socketFrom } from '../place/serve-caller.ts';
import { startVite } from '../place/start-vite.ts';
import { defineWorld } from '../world.ts';

export const websocketFailed = [
  defineWorld({
    cause: 'websocket-failed',
    name: 'Vite gives its pages the port it has inside its container, where nothing is listening',
    async make(place) {
      const [port, clientPort] = [place.port(), place.port()];
      await startVite(place, { port, clientPort });
      return { url: `ws://127.0.0.1:${clientPort}/`, page: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'websocket-failed',
    name: 'a page opens a WebSocket to a plain web server',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      return socketFrom(place, `ws://127.0.0.1:${port}/`);
    },
  }),
  defineWorld({
    cause: 'websocket-failed',
    name: 'a page opens a WebSocket at the wrong path',
    async make(place) {
      const port = place.port();
      await place.serve('socket', { port, path: '/live' });
      return socketFrom(place, `ws://127.0.0.1:${port}/socket`);
    },
  }),
  defineWorld({
    cause: 'websocket-failed',
    name: 'a WebSocket rejects pages from other origins',
    async make(place) {
      const port = place.port();
      await place.serve('socket', { port, origin: 'http://localhost:3000' });
      return socketFrom(place, `ws://127.0.0.1:${port}/`);
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: "an application's WebSocket is opened on a port where nothing is listening",
    nearMissOf: 'websocket-failed',
    make: (place) => socketFrom(place, `ws://127.0.0.1:${place.port()}/chat/rooms`),
  }),
  defineWorld({
    cause: 'none',
    name: 'a web socket opens',
    nearMissOf: 'websocket-failed',
    async make(place) {
      const port = place.port();
      await place.serve('socket', { port, path: '/live' });
      return socketFrom(place, `ws://127.0.0.1:${port}/live`);
    },
  }),
];
