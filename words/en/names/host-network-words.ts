import type { Named } from '../../../diagnosis/reading/container/named-container.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import type { Step } from '../../step.ts';
import { composeUp, containerName, runPublished } from '../../steps/container-commands.ts';
import { withCommand } from '../../steps/with-command.ts';
import { describeContainer, listenOnAllStep, removeReplaced, stopToReplace } from './container-words.ts';
import { sentenceStart } from './sentence-start.ts';

export function hostNetworkTitle(container: Named): string {
  return `The container ${containerName(container)} isn't on this computer's network`;
}

/** `place`: the engine whose network it is. */
export function hostNetworkWhy(container: Named, place: string): string {
  return `${sentenceStart(describeContainer(container))} uses the host network (network_mode: host). In ${place}, “host” doesn't mean this computer, so a port that the container opens there doesn't open here.`;
}

/** How to make the port of a container on its engine's host network open on this computer. */
export function leaveHostNetwork(container: Named, port: number, kind: Runtime['kind']): Step[] {
  const mapping = `${port}:${port}`;
  const publish = container.service
    ? [
        withCommand(
          `In the Compose file, replace network_mode: host of the service ${container.service} with ports: ["127.0.0.1:${mapping}"], then start it again`,
          composeUp(container),
        ),
      ]
    : [
        stopToReplace(container),
        withCommand(
          `Then run its image again under a new name, with its other options, but with -p 127.0.0.1:${mapping} in place of --network host`,
          runPublished(container, mapping),
        ),
        removeReplaced,
      ];
  const steps = [...publish, listenOnAllStep(port)];
  return kind === 'docker-desktop' ? [...steps, turnOnHostNetworking] : steps;
}

/** @see https://docs.docker.com/engine/network/drivers/host/#docker-desktop */
const turnOnHostNetworking: Step = {
  text: 'Or turn on Enable host networking in Docker Desktop (version 4.34 or later), under Settings > Resources > Network, and restart the container.',
};
