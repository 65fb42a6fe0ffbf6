import type { Named } from '../../../diagnosis/reading/container/named-container.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import type { Step } from '../../step.ts';
import { composeUp, containerCommand, containerName, runPublished } from '../../steps/container-commands.ts';
import { withCommand } from '../../steps/with-command.ts';
import { describeContainer } from './container-words.ts';
import { sentenceStart } from './sentence-start.ts';

export function hostNetworkTitle(container: Named): string {
  return `The container ${containerName(container)} isn't on this computer's network`;
}

/** `place`: the engine whose network it is. */
export function hostNetworkWhy(container: Named, place: string): string {
  return `${sentenceStart(describeContainer(container))} uses the host network (network_mode: host). The host is ${place} then, not this computer, so a port that the container opens there doesn't open here.`;
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
        withCommand(
          'Stop the container. If it was started with --rm, that also deletes it and what is stored only inside it',
          containerCommand(container, 'stop'),
        ),
        withCommand(
          `Then run its image again under a new name, with -p 127.0.0.1:${mapping} in place of --network host`,
          runPublished(container, mapping),
        ),
      ];
  return kind === 'docker-desktop' ? [...publish, turnOnHostNetworking] : publish;
}

/** @see https://docs.docker.com/engine/network/drivers/host/#docker-desktop */
const turnOnHostNetworking: Step = {
  text: "Or turn on Enable host networking in Docker Desktop's settings, under Resources and Network (since version 4.34), and restart the container.",
};
