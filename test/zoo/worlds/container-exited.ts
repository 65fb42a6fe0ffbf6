import { dockerWorld, podmanWorld } from '../place/container-world.ts';

export const containerExited = [
  podmanWorld({
    cause: 'container-exited',
    name: 'the program in a container of Podman ended with an error',
    async make(podman, place) {
      const port = place.port();
      await podman.run(['--publish', `${port}:80`], ['sh', '-c', 'exit 3']);
      return { url: `http://localhost:${port}/` };
    },
  }),
  dockerWorld({
    cause: 'container-exited',
    name: 'Docker restarts a container that ends at once, again and again',
    async make(docker, place) {
      const port = place.port();
      await docker.run(['--publish', `127.0.0.1:${port}:80`, '--restart', 'always'], ['sh', '-c', 'exit 4']);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  podmanWorld({
    cause: 'nothing-listening',
    name: 'a container of Podman that published another port has ended',
    nearMissOf: 'container-exited',
    async make(podman, place) {
      await podman.run(['--publish', `${place.port()}:80`], ['sh', '-c', 'exit 3']);
      return { url: `http://localhost:${place.port()}/` };
    },
  }),
];
