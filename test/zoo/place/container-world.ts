import { defineWorld, type Scene, type World } from '../world.ts';
import type { ContainerEngine } from './container-engine.ts';
import type { Place } from './place.ts';
import { dockerNeeds, startDocker, withDocker } from './start-docker.ts';
import { podmanNeeds, startPodman, withPodman } from './start-podman.ts';

type About = Pick<World, 'cause' | 'name' | 'nearMissOf' | 'needs'> & {
  make(engine: ContainerEngine, place: Place): Promise<Scene>;
};

const withEngine = { needsPrivateNetwork: true, needsRoot: true };

/** A world with a Docker of its own. */
export function dockerWorld({ needs = [], make, ...about }: About): World {
  return defineWorld({
    ...about,
    ...withEngine,
    needs: [...dockerNeeds, ...needs],
    settings: withDocker,
    make: async (place) => make(await startDocker(place), place),
  });
}

/** A world with a Podman of its own. */
export function podmanWorld({ needs = [], make, ...about }: About): World {
  return defineWorld({
    ...about,
    ...withEngine,
    needs: [...podmanNeeds, ...needs],
    settings: withPodman,
    make: async (place) => make(await startPodman(place), place),
  });
}
