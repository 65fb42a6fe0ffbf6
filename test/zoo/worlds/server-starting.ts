import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Place } from '../place/place.ts';
import { stoppedServer } from '../place/stopped-server.ts';
import { defineWorld } from '../world.ts';

const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
const aMinuteMs = 60_000;

/** Vite, in a project whose settings take a minute to be made. */
async function startSlowVite(place: Place, ...words: string[]): Promise<void> {
  const wait = `console.log('compiling'); await new Promise((done) => setTimeout(done, ${aMinuteMs}));`;
  await place.write('vite.config.mjs', `${wait}\nexport default {};\n`);
  await place.start(process.execPath, [vite, ...words], /^compiling$/);
}

export const serverStarting = [
  defineWorld({
    cause: 'server-starting',
    name: "a server that's told to use the port hasn't opened it yet",
    async make(place) {
      const port = place.port();
      await place.serve('late', { port, after: aMinuteMs });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-starting',
    name: 'Vite is starting in the project that was served here before',
    async make(place) {
      const port = await stoppedServer(place);
      await startSlowVite(place);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'works-now',
    name: 'the server opens its port while the tips page waits',
    nearMissOf: 'server-starting',
    alsoTrue: ['server-starting'],
    async make(place) {
      const port = place.port();
      await place.serve('late', { port, after: 5000 });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-stopped',
    name: 'Vite is building the project that was served here before, and serves nothing',
    nearMissOf: 'server-starting',
    async make(place) {
      const port = await stoppedServer(place);
      await startSlowVite(place, 'build');
      return { url: `http://localhost:${port}/` };
    },
  }),
];
