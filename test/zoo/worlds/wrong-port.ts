import { startStorybook, startWebpack } from '../place/dev-servers.ts';
import { startPython } from '../place/start-python.ts';
import { startRedis } from '../place/start-redis.ts';
import { startVite } from '../place/start-vite.ts';
import { defineWorld } from '../world.ts';

export const wrongPort = [
  defineWorld({
    cause: 'wrong-port',
    name: 'Vite found its port taken and moved to the next one, and the program that had it is gone',
    async make(place) {
      const port = place.port();
      const squatter = await place.serve('web', { port });
      await startVite(place, { port, mayMove: true });
      await squatter.stop();
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'wrong-port',
    name: 'Vite answered here and was restarted while another program had its port, which is gone by now',
    async make(place) {
      const port = place.port();
      const before = await startVite(place, { port });
      await place.visit(`http://127.0.0.1:${port}/`);
      await before.stop();
      const squatter = await place.serve('web', { port });
      await startVite(place, { port, mayMove: true });
      await squatter.stop();
      return { url: `http://127.0.0.1:${port}/?page=2` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'a Node program that serves nothing has its debugger on the next port',
    nearMissOf: 'wrong-port',
    async make(place) {
      const port = place.port();
      const idle = ['--eval', 'setInterval(() => 0, 1000)'];
      await place.start(process.execPath, [`--inspect=127.0.0.1:${port + 1}`, ...idle], /^Debugger listening/);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-stopped',
    name: "a server was visited and then stopped, and another project's server is on the next port",
    nearMissOf: 'wrong-port',
    needs: ['python'],
    async make(place) {
      const port = place.port();
      const server = await place.serve('web', { port });
      await place.visit(`http://127.0.0.1:${port}/`);
      await server.stop();
      const blog = await place.project('sample-blog');
      await place.write('sample-blog/index.html', '<!doctype html><title>Notes on bees</title>');
      await place.start('python3', ['-u', '-m', 'http.server', `${port + 1}`], /Serving HTTP/, blog);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  ...Object.entries({ 'webpack-dev-server': startWebpack, Storybook: startStorybook }).map(([name, start]) =>
    defineWorld({
      cause: 'wrong-port',
      name: `${name} was started twice, and the first one is gone`,
      needsDevServers: true,
      async make(place) {
        const port = place.port();
        const first = await start(place, port);
        await start(place, port);
        await first.stop();
        return { url: `http://127.0.0.1:${port}/` };
      },
    }),
  ),
  defineWorld({
    cause: 'wrong-port',
    name: 'two digits of the port are swapped',
    needs: ['python'],
    async make(place) {
      const [port, slip] = portAndSlip(place.port);
      await startPython(place, port);
      return { url: `http://localhost:${slip}/` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'a web server runs on a port far from this one',
    nearMissOf: 'wrong-port',
    async make(place) {
      const port = place.port();
      await place.serve('web', { port: place.port() });
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'the next port is taken, but by Redis',
    nearMissOf: 'wrong-port',
    needs: ['redis'],
    async make(place) {
      const port = place.port();
      await startRedis(place, port + 1);
      return { url: `http://localhost:${port}/` };
    },
  }),
];

/** A port and the same with its last two digits swapped, where these differ. */
function portAndSlip(nextPort: () => number): [number, number] {
  const port = nextPort();
  const digits = String(port);
  const slip = Number(digits.slice(0, -2) + digits.slice(-1) + digits.slice(-2, -1));
  return Math.abs(slip - port) > 10 ? [port, slip] : portAndSlip(nextPort);
}
