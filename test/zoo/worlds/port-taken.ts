import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stoppedServer } from '../place/stopped-server.ts';
import { defineWorld } from '../world.ts';

const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');

export const portTaken = [
  defineWorld({
    cause: 'port-taken',
    name: "a page was served here, and now another project's server closes every connection",
    async make(place) {
      const port = await stoppedServer(place);
      await place.serve('faulty', { port, fault: 'close' }, await place.project('sample-blog'));
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'port-taken',
    name: 'Vite found its port taken by a server that closes every connection, and moved to the next one',
    async make(place) {
      const port = await stoppedServer(place);
      await place.serve('faulty', { port, fault: 'close' }, await place.project('sample-blog'));
      await place.start(process.execPath, [vite, '--host', '127.0.0.1', '--port', `${port}`], /Local:/);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-starting',
    name: 'the server that was here is restarting and closes every connection so far',
    nearMissOf: 'port-taken',
    async make(place) {
      const port = await stoppedServer(place);
      await place.serve('faulty', { port, fault: 'close' });
      return { url: `http://localhost:${port}/` };
    },
  }),
];
