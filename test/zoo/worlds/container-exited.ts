import { dockerWorld, podmanWorld } from '../place/container-world.ts';

export const containerExited = [
  podmanWorld({
    cause: 'container-exited',
    name: 'the program in a Podman container ended with an error',
    async make(podman, place) {
      const port = place.port();
      await podman.run(['--publish', `${port}:80`], ['sh', '-c', 'echo "no settings in /etc/shop" >&2; exit 3']);
      return { url: `http://localhost:${port}/` };
    },
  }),
  dockerWorld({
    cause: 'container-exited',
    name: 'Docker keeps restarting a container that exits right away',
    async make(docker, place) {
      const port = place.port();
      await docker.run(
        ['--publish', `127.0.0.1:${port}:80`, '--restart', 'always'],
        ['sh', '-c', 'echo "no settings in /etc/shop" >&2; exit 4'],
      );
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  podmanWorld({
    cause: 'nothing-listening',
    name: 'a Podman container that published another port has exited',
    nearMissOf: 'container-exited',
    async make(podman, place) {
      await podman.run(
        ['--publish', `${place.port()}:80`],
        ['sh', '-c', 'echo "no settings in /etc/shop" >&2; exit 3'],
      );
      return { url: `http://localhost:${place.port()}/` };
    },
  }),
];
