import type { Named } from '../../../diagnosis/reading/container/named-container.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import type { Step } from '../../step.ts';
import { composeUp, containerName, runPublished } from '../../steps/container-commands.ts';
import { withCommand } from '../../steps/with-command.ts';
import { describeContainer, listenOnAllStep, removeReplaced, stopToReplace } from './container-words.ts';

export function hostNetworkTitle(container: Named): string {
  return `Der Container ${containerName(container)} ist nicht im Netzwerk dieses Computers`;
}

/** `place`: the engine whose network it is. */
export function hostNetworkWhy(container: Named, place: string): string {
  return `Der ${describeContainer(container)} verwendet das Host-Netzwerk (network_mode: host). In ${place} ist mit „Host“ nicht dieser Computer gemeint: Ein Port, den der Container dort öffnet, öffnet sich nicht hier.`;
}

/** How to make the port of a container on its engine's host network open on this computer. */
export function leaveHostNetwork(container: Named, port: number, kind: Runtime['kind']): Step[] {
  const mapping = `${port}:${port}`;
  const publish = container.service
    ? [
        withCommand(
          `Ersetzen Sie in der Compose-Datei beim Dienst ${container.service} network_mode: host durch ports: ["127.0.0.1:${mapping}"] und starten Sie den Dienst neu`,
          composeUp(container),
        ),
      ]
    : [
        stopToReplace(container),
        withCommand(
          `Starten Sie dann sein Image unter einem neuen Namen, mit den bisherigen Optionen, aber mit -p 127.0.0.1:${mapping} statt --network host`,
          runPublished(container, mapping),
        ),
        removeReplaced,
      ];
  const steps = [...publish, listenOnAllStep(port)];
  return kind === 'docker-desktop' ? [...steps, turnOnHostNetworking] : steps;
}

/** @see https://docs.docker.com/engine/network/drivers/host/#docker-desktop */
const turnOnHostNetworking: Step = {
  text: 'Oder schalten Sie in Docker Desktop (ab Version 4.34) unter Settings > Resources > Network die Option Enable host networking ein und starten Sie den Container neu.',
};
