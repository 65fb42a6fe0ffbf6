import { dockerNeeds, startDocker, withDocker } from '../place/start-docker.ts';
import { podmanNeeds, startPodman, withPodman } from '../place/start-podman.ts';
import { defineWorld } from '../world.ts';

/** Longer than the browser looks. */
const slowly = ['sh', '-c', 'sleep 100; httpd -f -p 80 -h /www'];

export const containerStarting = [
  defineWorld({
    cause: 'container-starting',
    name: 'a container of Podman was started seconds ago, and its program does not listen yet',
    needs: podmanNeeds,
    needsPrivateNetwork: true,
    needsRoot: true,
    settings: withPodman,
    async make(place) {
      const port = place.port();
      const podman = await startPodman(place);
      await podman.run(['--publish', `${port}:80`], slowly);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'container-starting',
    name: 'the health check of a container of Docker says that it is starting',
    needs: dockerNeeds,
    needsPrivateNetwork: true,
    needsRoot: true,
    settings: withDocker,
    async make(place) {
      const port = place.port();
      const docker = await startDocker(place);
      const health = ['--health-cmd', 'exit 1', '--health-interval', '5s', '--health-start-period', '100s'];
      await docker.run(['--publish', `${port}:80`, ...health], slowly);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'container-wrong-port',
    name: 'a container of Podman was started seconds ago, and listens on another port than the published one',
    nearMissOf: 'container-starting',
    needs: podmanNeeds,
    needsPrivateNetwork: true,
    needsRoot: true,
    settings: withPodman,
    async make(place) {
      const port = place.port();
      const podman = await startPodman(place);
      await podman.serve(['--publish', `${port}:80`], ['httpd', '-f', '-p', '3000', '-h', '/www']);
      return { url: `http://localhost:${port}/` };
    },
  }),
];
