import { dockerNeeds, startDocker, withDocker } from '../place/start-docker.ts';
import { podmanNeeds, startPodman, withPodman } from '../place/start-podman.ts';
import { defineWorld } from '../world.ts';

const onLoopback = ['httpd', '-f', '-p', '127.0.0.1:80', '-h', '/www'];

export const containerLoopbackBound = [
  defineWorld({
    cause: 'container-loopback-bound',
    name: 'Docker publishes the port, and the server listens on the loopback of its container',
    needs: dockerNeeds,
    needsPrivateNetwork: true,
    needsRoot: true,
    settings: withDocker,
    async make(place) {
      const port = place.port();
      const docker = await startDocker(place);
      await docker.serve(['--publish', `${port}:80`], onLoopback);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'container-loopback-bound',
    name: 'Podman publishes the port, and the server listens on the loopback of its container',
    needs: podmanNeeds,
    needsPrivateNetwork: true,
    needsRoot: true,
    settings: withPodman,
    async make(place) {
      const port = place.port();
      const podman = await startPodman(place);
      await podman.serve(['--publish', `127.0.0.1:${port}:80`], onLoopback);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'server-drops-connection',
    name: 'Docker publishes the port, and the server in the container listens on it and hangs up on everybody',
    nearMissOf: 'container-loopback-bound',
    needs: dockerNeeds,
    needsPrivateNetwork: true,
    needsRoot: true,
    settings: withDocker,
    async make(place) {
      const port = place.port();
      const docker = await startDocker(place);
      await docker.serve(['--publish', `${port}:80`], ['nc', '-ll', '-p', '80', '-e', '/bin/true']);
      return { url: `http://localhost:${port}/` };
    },
  }),
];
