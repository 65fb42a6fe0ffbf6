import { dockerWorld, podmanWorld } from '../place/container-world.ts';

/** Longer than the browser looks. */
const slowly = ['sh', '-c', 'echo "reading the catalogue"; sleep 100; httpd -f -p 80 -h /www'];

export const containerStarting = [
  podmanWorld({
    cause: 'container-starting',
    name: "a Podman container was started seconds ago, and its program isn't listening yet",
    async make(podman, place) {
      const port = place.port();
      await podman.run(['--publish', `${port}:80`], slowly);
      return { url: `http://localhost:${port}/` };
    },
  }),
  dockerWorld({
    cause: 'container-starting',
    name: "the health check of a Docker container says it's starting",
    async make(docker, place) {
      const port = place.port();
      const health = ['--health-cmd', 'exit 1', '--health-interval', '5s', '--health-start-period', '100s'];
      await docker.run(['--publish', `${port}:80`, ...health], slowly);
      return { url: `http://localhost:${port}/` };
    },
  }),
  podmanWorld({
    cause: 'container-wrong-port',
    name: 'a Podman container was started seconds ago, and listens on a different port than the published one',
    nearMissOf: 'container-starting',
    async make(podman, place) {
      const port = place.port();
      await podman.serve(['--publish', `${port}:80`], ['httpd', '-f', '-p', '3000', '-h', '/www']);
      return { url: `http://localhost:${port}/` };
    },
  }),
];
