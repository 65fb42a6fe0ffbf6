import { dockerWorld, podmanWorld } from '../place/container-world.ts';

const onLoopback = ['httpd', '-f', '-p', '127.0.0.1:80', '-h', '/www'];

export const containerLoopbackBound = [
  dockerWorld({
    cause: 'container-loopback-bound',
    name: "Docker publishes the port, but the server listens on its container's loopback address",
    async make(docker, place) {
      const port = place.port();
      await docker.serve(['--publish', `${port}:80`], onLoopback);
      return { url: `http://localhost:${port}/` };
    },
  }),
  podmanWorld({
    cause: 'container-loopback-bound',
    name: "Podman publishes the port, but the server listens on its container's loopback address",
    async make(podman, place) {
      const port = place.port();
      await podman.serve(['--publish', `127.0.0.1:${port}:80`], onLoopback);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  dockerWorld({
    cause: 'server-drops-connection',
    name: 'Docker publishes the port, and the server in the container closes every connection',
    nearMissOf: 'container-loopback-bound',
    async make(docker, place) {
      const port = place.port();
      await docker.serve(['--publish', `${port}:80`], ['nc', '-ll', '-p', '80', '-e', '/bin/true']);
      return { url: `http://localhost:${port}/` };
    },
  }),
];
