import { dockerNeeds, startDocker, withDocker } from '../place/start-docker.ts';
import { podmanNeeds, startPodman, withPodman } from '../place/start-podman.ts';
import { defineWorld } from '../world.ts';

const serving = (port: number) => ['httpd', '-f', '-p', `${port}`, '-h', '/www'];

export const containerNotPublished = [
  defineWorld({
    cause: 'container-not-published',
    name: 'a server listens in a container of Podman, and no port is published',
    needs: podmanNeeds,
    needsPrivateNetwork: true,
    needsRoot: true,
    settings: withPodman,
    async make(place) {
      const port = place.port();
      const podman = await startPodman(place);
      await podman.serve([], serving(port));
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'container-not-published',
    name: 'a container of Docker exposes the port, which publishes another one',
    needs: dockerNeeds,
    needsPrivateNetwork: true,
    needsRoot: true,
    settings: withDocker,
    async make(place) {
      const port = place.port();
      const docker = await startDocker(place);
      await docker.serve(['--expose', `${port}`, '--publish', `${place.port()}:9229`], serving(port));
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'a server listens in a container of Podman on another port, and none is published',
    nearMissOf: 'container-not-published',
    needs: podmanNeeds,
    needsPrivateNetwork: true,
    needsRoot: true,
    settings: withPodman,
    async make(place) {
      const podman = await startPodman(place);
      await podman.serve([], serving(place.port()));
      return { url: `http://localhost:${place.port()}/` };
    },
  }),
];
