import { defineWorld } from '../world.ts';

/** Nobody connects to it: that docker would is all that counts. */
const remote = 'ssh://me@build.example';

export const runtimeElsewhere = [
  defineWorld({
    cause: 'runtime-elsewhere',
    name: 'docker is set to an engine on another machine, and nothing is listening on this one',
    settings: async () => ({ environment: { DOCKER_HOST: remote } }),
    async make(place) {
      return { url: `http://localhost:${place.port()}/` };
    },
  }),
  defineWorld({
    cause: 'nothing-listening',
    name: "docker is set to an engine on this machine that isn't running, and nothing is listening",
    nearMissOf: 'runtime-elsewhere',
    settings: async (place) => ({ environment: { DOCKER_HOST: `unix://${place.folder}/docker.sock` } }),
    async make(place) {
      return { url: `http://localhost:${place.port()}/` };
    },
  }),
];
