import type { Named } from '../../../diagnosis/reading/container/named-container.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import type { Step } from '../../step.ts';
import { composeUp, containerCommand, containerName, runPublished } from '../../steps/container-commands.ts';
import { withCommand } from '../../steps/with-command.ts';
import { describeContainer } from './container-words.ts';

export function hostNetworkTitle(container: Named): string {
  return `Der Container ${containerName(container)} ist nicht im Netzwerk dieses Computers`;
}

/** `place`: the engine whose network it is. */
export function hostNetworkWhy(container: Named, place: string): string {
  return `Der ${describeContainer(container)} verwendet das Host-Netzwerk (network_mode: host). Der Host ist dabei nicht dieser Computer: Ports, die der Container öffnet, öffnen sich in ${place}, nicht hier.`;
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
        withCommand(
          'Stoppen Sie den Container. Wurde er mit --rm gestartet, wird er dabei gelöscht, mit allem, was nur in ihm gespeichert ist',
          containerCommand(container, 'stop'),
        ),
        withCommand(
          `Starten Sie dann sein Image unter einem neuen Namen, mit -p 127.0.0.1:${mapping} statt --network host`,
          runPublished(container, mapping),
        ),
      ];
  return kind === 'docker-desktop' ? [...publish, turnOnHostNetworking] : publish;
}

/** @see https://docs.docker.com/engine/network/drivers/host/#docker-desktop */
const turnOnHostNetworking: Step = {
  text: 'Oder schalten Sie in den Einstellungen von Docker Desktop unter Resources und Network die Option Enable host networking ein (ab Version 4.34) und starten Sie den Container neu.',
};
