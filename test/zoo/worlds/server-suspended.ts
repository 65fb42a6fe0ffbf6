import { dockerWorld } from '../place/container-world.ts';
import { haltWorkers } from '../place/halt-workers.ts';
import { startGunicorn } from '../place/start-gunicorn.ts';
import { startNginx } from '../place/start-nginx.ts';
import { startPython } from '../place/start-python.ts';
import { suspend } from '../place/suspend.ts';
import { defineWorld } from '../world.ts';

export const serverSuspended = [
  defineWorld({
    cause: 'server-suspended',
    name: 'a Node server was suspended, as Ctrl+Z does',
    async make(place) {
      const port = place.port();
      const server = await place.serve('web', { port });
      suspend(server.pid);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-suspended',
    name: 'a Python server was suspended',
    needs: ['python'],
    async make(place) {
      const port = place.port();
      const server = await startPython(place, port);
      suspend(server.pid);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-suspended',
    name: "nginx's worker was suspended, and its master wasn't",
    needs: ['nginx'],
    async make(place) {
      const port = place.port();
      haltWorkers(place, await startNginx(place, `server { listen 127.0.0.1:${port}; return 200 works; }`));
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-suspended',
    name: "gunicorn's workers were suspended",
    needs: ['gunicorn'],
    async make(place) {
      const port = place.port();
      haltWorkers(place, await startGunicorn(place, port));
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-suspended',
    name: 'the workers of a Node cluster were suspended',
    async make(place) {
      const port = place.port();
      haltWorkers(place, await place.serve('clustered', { port }));
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'works-now',
    name: "gunicorn's master was suspended, and its worker answers",
    nearMissOf: 'server-suspended',
    needs: ['gunicorn'],
    async make(place) {
      const port = place.port();
      const { pid } = await startGunicorn(place, port);
      suspend(pid);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  dockerWorld({
    cause: 'server-suspended',
    name: 'a Docker container is paused',
    async make(docker, place) {
      const port = place.port();
      const id = await docker.serve(['--publish', `${port}:80`], ['httpd', '-f', '-p', '80', '-h', '/www']);
      await docker.pause(id);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-hung',
    name: "the server isn't suspended but busy forever",
    nearMissOf: 'server-suspended',
    async make(place) {
      const port = place.port();
      await place.serve('faulty', { port, fault: 'busy-loop' });
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
