// A web socket at `--path`, for pages of the origin `--origin` where that is given.
import { WebSocketServer } from 'ws';
import { ready, settings } from './settings.ts';

const { host, port, path, origin } = settings();

new WebSocketServer(
  {
    host,
    port,
    ...(path && { path: String(path) }),
    verifyClient: (client: { origin: string }) => !origin || client.origin === origin,
  },
  ready,
);
