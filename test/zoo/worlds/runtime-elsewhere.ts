import { defineWorld } from '../world.ts';

/** Nobody connects to it: that docker would is all that counts. */
const remote = 'ssh://me@build.example';

export const runtimeElsewhere = [
  defineWorld({
    cause: 'runtime-elsewhere',
    name: 'docker talks to the engine of another machine, and nothing listens on this one',
    settings: async () => ({ environment: { DOCKER_HOST: remote } }),
    async make(place) {
      return { url: `http://localhost:${place.port()}/` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: 'docker talks to an engine of this machine that does not run, and nothing listens',
    nearMissOf: 'runtime-elsewhere',
    settings: async (place) => ({ environment: { DOCKER_HOST: `unix://${place.folder}/docker.sock` } }),
    async make(place) {
      return { url: `http://localhost:${place.port()}/` };
    },
  }),
];
