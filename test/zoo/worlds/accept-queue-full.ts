import { fileURLToPath } from 'node:url';
import { defineWorld } from '../world.ts';

const fullQueue = fileURLToPath(new URL('../servers/full-queue.py', import.meta.url));

export const acceptQueueFull = [
  defineWorld({
    cause: 'accept-queue-full',
    name: 'the server accepts no connections, and its queue of one is full',
    needs: ['python'],
    async make(place) {
      const port = place.port();
      await place.start('python3', [fullQueue, `${port}`, '1', '5'], /^ready$/);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-hung',
    name: 'the server accepts no connections, and its queue is long',
    nearMissOf: 'accept-queue-full',
    needs: ['python'],
    async make(place) {
      const port = place.port();
      await place.start('python3', [fullQueue, `${port}`, '128', '5'], /^ready$/);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
