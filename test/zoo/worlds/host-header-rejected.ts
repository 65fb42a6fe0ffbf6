import { startJsonServer, startStorybook, startWebpack } from '../place/dev-servers.ts';
import type { Place } from '../place/place.ts';
import { startNginx } from '../place/start-nginx.ts';
import { startVite } from '../place/start-vite.ts';
import { defineWorld, type World } from '../world.ts';

/** nginx in front of a development server. Where `proxy_pass` leads to a group of servers, nginx sends that group's name on. */
async function behindNginx(place: Place, start: (port: number) => Promise<unknown>): Promise<string> {
  const [port, behind] = [place.port(), place.port()];
  await start(behind);
  const group = `upstream shop_dev { server 127.0.0.1:${behind}; }`;
  await startNginx(place, `${group} server { listen 127.0.0.1:${port}; location / { proxy_pass http://shop_dev; } }`);
  return `http://localhost:${port}/`;
}

/** One site of nginx, for requests by its name; `others` is what all others get. */
async function oneSite(place: Place, name: string, others: string): Promise<number> {
  const port = place.port();
  const site = `server { listen 127.0.0.1:${port}; server_name ${name}; root ${place.folder}; }`;
  await startNginx(place, `server { listen 127.0.0.1:${port} default_server; ${others} } ${site}`);
  return port;
}

const rejected = (name: string, more: Pick<World, 'make'> & Partial<World>) =>
  defineWorld({ cause: 'host-header-rejected', name, ...more });

const unlike = (name: string, more: Pick<World, 'make'> & Partial<World>) =>
  defineWorld({ cause: 'none', name, nearMissOf: 'host-header-rejected', ...more });

export const hostHeaderRejected = [
  rejected('Vite gets the name nginx has for it', {
    needs: ['nginx'],
    make: async (place) => ({ url: await behindNginx(place, (port) => startVite(place, { port })) }),
  }),
  rejected('webpack-dev-server gets the name nginx has for it', {
    needs: ['nginx'],
    needsDevServers: true,
    make: async (place) => ({ url: await behindNginx(place, (port) => startWebpack(place, port)) }),
  }),
  rejected('Storybook gets the name nginx has for it', {
    needs: ['nginx'],
    needsDevServers: true,
    make: async (place) => ({ url: await behindNginx(place, (port) => startStorybook(place, port)) }),
  }),
  rejected("Node's debugger accepts no names except localhost", {
    async make(place) {
      const port = place.port();
      const idle = await place.write('idle.js', 'setInterval(() => undefined, 60_000);');
      await place.start(process.execPath, [`--inspect=127.0.0.1:${port}`, idle], /Debugger listening/);
      return { url: `http://shop.localhost:${port}/json/version` };
    },
  }),
  rejected('nginx has a site for localhost and rejects all other names', {
    needs: ['nginx'],
    make: async (place) => ({ url: `http://127.0.0.1:${await oneSite(place, 'localhost', 'return 421;')}/` }),
  }),
  rejected('nginx has a site for 127.0.0.1 and nothing under other names', {
    needs: ['nginx'],
    make: async (place) => ({ url: `http://shop.localhost:${await oneSite(place, '127.0.0.1', 'return 404;')}/` }),
  }),
  unlike('the page is forbidden by any name', {
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, status: 403 });
      return { url: `http://shop.localhost:${port}/` };
    },
  }),
  unlike('the page is not there by any name', {
    async make(place) {
      const port = place.port();
      await place.serve('web', { port, status: 404 });
      return { url: `http://shop.localhost:${port}/` };
    },
  }),
  unlike('json-server has no such list', {
    needsDevServers: true,
    async make(place) {
      const port = place.port();
      await startJsonServer(place, port);
      return { url: `http://shop.localhost:${port}/tills` };
    },
  }),
  unlike('webpack-dev-server has no such page', {
    needsDevServers: true,
    async make(place) {
      const port = place.port();
      await startWebpack(place, port);
      return { url: `http://shop.localhost:${port}/till` };
    },
  }),
];
