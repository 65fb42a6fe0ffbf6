import { dockerWorld, podmanWorld } from '../place/container-world.ts';

const serving = (port: number) => ['httpd', '-f', '-p', `${port}`, '-h', '/www'];

export const containerNotPublished = [
  podmanWorld({
    cause: 'container-not-published',
    name: 'a server listens in a Podman container, and no port is published',
    async make(podman, place) {
      const port = place.port();
      await podman.serve([], serving(port));
      return { url: `http://localhost:${port}/` };
    },
  }),
  dockerWorld({
    cause: 'container-not-published',
    name: 'a Docker container exposes the port but publishes another one',
    async make(docker, place) {
      const port = place.port();
      await docker.serve(['--expose', `${port}`, '--publish', `${place.port()}:9229`], serving(port));
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  podmanWorld({
    cause: 'nothing-listening',
    name: 'a server listens on another port in a Podman container, and none is published',
    nearMissOf: 'container-not-published',
    async make(podman, place) {
      await podman.serve([], serving(place.port()));
      return { url: `http://localhost:${place.port()}/` };
    },
  }),
];
