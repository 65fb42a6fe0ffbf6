import { dockerWorld, podmanWorld } from '../place/container-world.ts';

const on8000 = ['httpd', '-f', '-p', '8000', '-h', '/www'];

export const containerWrongPort = [
  dockerWorld({
    cause: 'container-wrong-port',
    name: 'Docker maps the port to port 80 of a container whose server listens on 8000',
    async make(docker, place) {
      const port = place.port();
      await docker.serve(['--publish', `${port}:80`], on8000);
      return { url: `http://localhost:${port}/` };
    },
  }),
  podmanWorld({
    cause: 'container-wrong-port',
    name: 'Podman maps the port to port 80 of a container whose server listens on 8000',
    async make(podman, place) {
      const port = place.port();
      await podman.serve(['--publish', `${port}:80`], on8000);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  podmanWorld({
    cause: 'firewall-reject',
    name: 'Podman maps the port to port 8000 of a container, where the server listens, but a firewall rule rejects it on the way',
    nearMissOf: 'container-wrong-port',
    needs: ['nftables'],
    async make(podman, place) {
      const port = place.port();
      await podman.serve(['--publish', `${port}:8000`], on8000);
      await place.filter('output', 'tcp dport 8000 reject');
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
];
