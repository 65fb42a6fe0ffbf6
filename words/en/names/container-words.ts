import type { Named } from '../../../diagnosis/reading/container/named-container.ts';
import type { Step } from '../../step.ts';
import { composeUp, containerCommand, containerName, runPublished } from '../../steps/container-commands.ts';
import { withCommand } from '../../steps/with-command.ts';

/** `the container shop-web-1 (image shop:dev)` */
export function describeContainer({ name, image }: Named): string {
  return `the container ${name}${image ? ` (image ${image})` : ''}`;
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
    const text = `Add "127.0.0.1:${mapping}" under ports: of the service ${container.service} in the Compose file, then start it again`;
    return [withCommand(text, composeUp(container))];
  }
  return [
    stopToReplace(container),
    withCommand(
      `Then run its image again under a new name, with -p 127.0.0.1:${mapping} added to its other options`,
      runPublished(container, mapping),
    ),
    removeReplaced,
  ];
}

/** An existing container can't be changed, so its image is run again. */
export function stopToReplace(container: Named): Step {
  return withCommand(
    'Stop the container. If it was started with --rm, that also deletes it and what is stored only inside it',
    containerCommand(container, 'stop'),
  );
}

export const removeReplaced: Step = { text: 'Remove the old container once the new one works.' };

/** How to make the program inside listen where the engine can reach it. */
export function listenOnAllStep(containerPort: number): Step {
  return {
    text: `Make the program inside listen on 0.0.0.0, port ${containerPort}, usually with --host 0.0.0.0 or HOST=0.0.0.0. In a container, that only lets the engine reach it; publishing the port decides who else can.`,
  };
}

/** What a title says of a port that a container has under another number on this computer. */
export function publishedUnder(port: number, container: Named, publishedAs: number): string {
  return `Port ${port} of the container ${containerName(container)} is published as port ${publishedAs}`;
}

/** The last step where a container that was found may not be the one that's missed. */
export const startOther: Step = { text: 'If the page belongs to a different server, start that one instead.' };
