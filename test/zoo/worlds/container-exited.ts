import { dockerNeeds, startDocker, withDocker } from '../place/start-docker.ts';
import { podmanNeeds, startPodman, withPodman } from '../place/start-podman.ts';
import { defineWorld } from '../world.ts';

export const containerExited = [
  defineWorld({
    cause: 'container-exited',
    name: 'the program in a container of Podman ended with an error',
    needs: podmanNeeds,
    needsPrivateNetwork: true,
    needsRoot: true,
    settings: withPodman,
    async make(place) {
      const port = place.port();
      const podman = await startPodman(place);
      await podman.run(['--publish', `${port}:80`], ['sh', '-c', 'exit 3']);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'container-exited',
    name: 'Docker restarts a container that ends at once, again and again',
    needs: dockerNeeds,
    needsPrivateNetwork: true,
    needsRoot: true,
    settings: withDocker,
    async make(place) {
      const port = place.port();
      const docker = await startDocker(place);
      await docker.run(['--publish', `127.0.0.1:${port}:80`, '--restart', 'always'], ['sh', '-c', 'exit 4']);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'a container of Podman that published another port has ended',
    nearMissOf: 'container-exited',
    needs: podmanNeeds,
    needsPrivateNetwork: true,
    needsRoot: true,
    settings: withPodman,
    async make(place) {
      const podman = await startPodman(place);
      await podman.run(['--publish', `${place.port()}:80`], ['sh', '-c', 'exit 3']);
      return { url: `http://localhost:${place.port()}/` };
    },
  }),
];
