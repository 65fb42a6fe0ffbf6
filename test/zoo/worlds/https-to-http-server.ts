import { startPython } from '../place/start-python.ts';
import { defineWorld } from '../world.ts';

export const httpsToHttpServer = [
  defineWorld({
    cause: 'https-to-http-server',
    name: 'a Node server speaks plain HTTP, and https is opened',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port });
      return { url: `https://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'https-to-http-server',
    name: 'Python speaks plain HTTP, and https is opened',
    needs: ['python'],
    async make(place) {
      const port = place.port();
      await startPython(place, port);
      return { url: `https://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'non-http-service',
    name: 'https is opened, and the port greets in SMTP',
    nearMissOf: 'https-to-http-server',
    async make(place) {
      const port = place.port();
      await place.serve('greeting', { port, protocol: 'smtp' });
      return { url: `https://127.0.0.1:${port}/` };
    },
  }),
];
