import type { Named } from '../../../diagnosis/reading/container/named-container.ts';
import type { Step } from '../../step.ts';
import { composeUp, containerCommand, containerName, runPublished } from '../../steps/container-commands.ts';
import { withCommand } from '../../steps/with-command.ts';

/** `Container shop-web-1 (Image shop:dev)` */
export function describeContainer({ name, image }: Named): string {
  return `Container ${name}${image ? ` (Image ${image})` : ''}`;
}

/** Shows the last output of the program inside. */
export function logsStep(container: Named, text: string): Step {
  return withCommand(text, containerCommand(container, 'logs --tail 50'));
}

export function startStep(container: Named, text: string): Step {
  return withCommand(text, containerCommand(container, 'start'));
}

export function stopStep(container: Named, text: string): Step {
  return withCommand(text, containerCommand(container, 'stop'));
}

export function restartStep(container: Named, text: string): Step {
  return withCommand(text, containerCommand(container, 'restart'));
}

export function unpauseStep(container: Named, text: string): Step {
  return withCommand(text, containerCommand(container, 'unpause'));
}

/** How to publish a container's port on this computer. An existing container can't be changed. */
export function publishStep(container: Named, hostPort: number, containerPort: number): Step[] {
  const mapping = `${hostPort}:${containerPort}`;
  if (container.service) {
    const text = `Tragen Sie in der Compose-Datei beim Dienst ${container.service} unter ports: den Wert "127.0.0.1:${mapping}" ein und starten Sie den Dienst neu`;
    return [withCommand(text, composeUp(container))];
  }
  return [
    stopToReplace(container),
    withCommand(
      `Starten Sie dann sein Image unter einem neuen Namen, mit den bisherigen Optionen und zusätzlich -p 127.0.0.1:${mapping}`,
      runPublished(container, mapping),
    ),
    removeReplaced,
  ];
}

/** An existing container can't be changed, so its image is run again. */
export function stopToReplace(container: Named): Step {
  return withCommand(
    'Stoppen Sie den Container. Wurde er mit --rm gestartet, wird er dabei gelöscht, mit allem, was nur in ihm gespeichert ist',
    containerCommand(container, 'stop'),
  );
}

export const removeReplaced: Step = { text: 'Entfernen Sie den alten Container, sobald der neue funktioniert.' };

/** How to make the program inside listen where the engine can reach it. */
export function listenOnAllStep(containerPort: number): Step {
  return {
    text: `Lassen Sie das Programm im Container auf 0.0.0.0, Port ${containerPort} lauschen, meist mit --host 0.0.0.0 oder HOST=0.0.0.0. Damit erreicht es die Container-Engine; wer es von außen erreicht, bestimmt der veröffentlichte Port.`,
  };
}

/** What a title says of a port that a container has under another number on this computer. */
export function publishedUnder(port: number, container: Named, publishedAs: number): string {
  return `Port ${port} des Containers ${containerName(container)} ist als Port ${publishedAs} veröffentlicht`;
}

/** The last step where a container that was found may not be the one that's missed. */
export const startOther: Step = {
  text: 'Wenn die Seite zu einem anderen Server gehört, starten Sie stattdessen diesen.',
};
