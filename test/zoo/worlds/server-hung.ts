import { defineWorld } from '../world.ts';

export const serverHung = [
  defineWorld({
    cause: 'server-hung',
    name: "the server waits for a lock that's never released",
    async make(place) {
      const port = place.port();
      await place.serve('faulty', { port, fault: 'deadlock' });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-hung',
    name: 'PHP’s server waits for an answer from itself',
    needs: ['php'],
    async make(place) {
      const port = place.port();
      await place.write('index.php', `<?php echo file_get_contents('http://127.0.0.1:${port}/index.html');`);
      await place.start('php', ['-S', `127.0.0.1:${port}`], /Development Server/);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'works-now',
    name: 'the server is slow and answers after eight seconds',
    nearMissOf: 'server-hung',
    async make(place) {
      const port = place.port();
      await place.serve('faulty', { port, fault: 'slow' });
      return { url: `http://localhost:${port}/` };
    },
  }),
];
