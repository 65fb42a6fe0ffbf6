import type { Named } from '../../../diagnosis/reading/container/named-container.ts';
import type { Step } from '../../step.ts';
import { composeUp, containerCommand, containerName, runPublished } from '../../steps/container-commands.ts';
import { withCommand } from '../../steps/with-command.ts';

/** `el contenedor shop-web-1 (imagen shop:dev)` */
export function describeContainer({ name, image }: Named): string {
  return `el contenedor ${name}${image ? ` (imagen ${image})` : ''}`;
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
    const text = `Añade "127.0.0.1:${mapping}" en la sección ports: del servicio ${container.service} en el archivo de Compose y vuelve a iniciarlo`;
    return [withCommand(text, composeUp(container))];
  }
  return [
    stopToReplace(container),
    withCommand(
      `Después vuelve a ejecutar su imagen con otro nombre, con sus otras opciones y además -p 127.0.0.1:${mapping}`,
      runPublished(container, mapping),
    ),
    removeReplaced,
  ];
}

/** An existing container can't be changed, so its image is run again. */
export function stopToReplace(container: Named): Step {
  return withCommand(
    'Detén el contenedor. Si se inició con --rm, así también se elimina, junto con lo que solo está guardado en él',
    containerCommand(container, 'stop'),
  );
}

export const removeReplaced: Step = { text: 'Elimina el contenedor anterior cuando el nuevo funcione.' };

/** How to make the program inside listen where the engine can reach it. */
export function listenOnAllStep(containerPort: number): Step {
  return {
    text: `Haz que el programa del contenedor escuche en 0.0.0.0, puerto ${containerPort}, normalmente con --host 0.0.0.0 o HOST=0.0.0.0. Así queda abierto al motor de contenedores; el puerto publicado decide quién puede acceder desde fuera.`,
  };
}

/** What a title says of a port that a container has under another number on this computer. */
export function publishedUnder(port: number, container: Named, publishedAs: number): string {
  return `El puerto ${port} del contenedor ${containerName(container)} está publicado como puerto ${publishedAs}`;
}

/** The last step where a container that was found may not be the one that's missed. */
export const startOther: Step = { text: 'Si la página pertenece a otro servidor, inicia ese.' };
