import type { Named } from '../../../diagnosis/reading/container/named-container.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import type { Step } from '../../step.ts';
import { composeUp, containerName, runPublished } from '../../steps/container-commands.ts';
import { withCommand } from '../../steps/with-command.ts';
import { describeContainer, listenOnAllStep, removeReplaced, stopToReplace } from './container-words.ts';
import { sentenceStart } from './sentence-start.ts';

export function hostNetworkTitle(container: Named): string {
  return `El contenedor ${containerName(container)} no está en la red de este equipo`;
}

/** `place`: the engine whose network it is. */
export function hostNetworkWhy(container: Named, place: string): string {
  return `${sentenceStart(describeContainer(container))} usa la red del host (network_mode: host). En ${place}, el «host» no es este equipo: un puerto que el contenedor abre allí no se abre aquí.`;
}

/** How to make the port of a container on its engine's host network open on this computer. */
export function leaveHostNetwork(container: Named, port: number, kind: Runtime['kind']): Step[] {
  const mapping = `${port}:${port}`;
  const publish = container.service
    ? [
        withCommand(
          `En el archivo de Compose, sustituye network_mode: host del servicio ${container.service} por ports: ["127.0.0.1:${mapping}"] y vuelve a iniciarlo`,
          composeUp(container),
        ),
      ]
    : [
        stopToReplace(container),
        withCommand(
          `Después vuelve a ejecutar su imagen con otro nombre, con sus otras opciones, pero con -p 127.0.0.1:${mapping} en lugar de --network host`,
          runPublished(container, mapping),
        ),
        removeReplaced,
      ];
  const steps = [...publish, listenOnAllStep(port)];
  return kind === 'docker-desktop' ? [...steps, turnOnHostNetworking] : steps;
}

/** @see https://docs.docker.com/engine/network/drivers/host/#docker-desktop */
const turnOnHostNetworking: Step = {
  text: 'O activa Enable host networking en Docker Desktop (versión 4.34 o posterior), en Settings > Resources > Network, y reinicia el contenedor.',
};
