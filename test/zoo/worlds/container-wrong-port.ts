import { dockerNeeds, startDocker, withDocker } from '../place/start-docker.ts';
import { podmanNeeds, startPodman, withPodman } from '../place/start-podman.ts';
import { defineWorld } from '../world.ts';

const on8000 = ['httpd', '-f', '-p', '8000', '-h', '/www'];

export const containerWrongPort = [
  defineWorld({
    cause: 'container-wrong-port',
    name: 'Docker leads the port to 80 of a container, whose server listens on 8000',
    needs: dockerNeeds,
    needsPrivateNetwork: true,
    needsRoot: true,
    settings: withDocker,
    async make(place) {
      const port = place.port();
      const docker = await startDocker(place);
      await docker.serve(['--publish', `${port}:80`], on8000);
      return { url: `http://localhost:${port}/` };
    },
  }),
  defineWorld({
    cause: 'container-wrong-port',
    name: 'Podman leads the port to 80 of a container, whose server listens on 8000',
    needs: podmanNeeds,
    needsPrivateNetwork: true,
    needsRoot: true,
    settings: withPodman,
    async make(place) {
      const port = place.port();
      const podman = await startPodman(place);
      await podman.serve(['--publish', `${port}:80`], on8000);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  defineWorld({
    cause: 'firewall-reject',
    name: 'Podman leads the port to 8000 of a container, where the server listens, and a rule rejects it on the way',
    nearMissOf: 'container-wrong-port',
    needs: [...podmanNeeds, 'nftables'],
    needsPrivateNetwork: true,
    needsRoot: true,
    settings: withPodman,
    async make(place) {
      const port = place.port();
      const podman = await startPodman(place);
      await podman.serve(['--publish', `${port}:8000`], on8000);
      await place.filter('output', 'tcp dport 8000 reject');
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
