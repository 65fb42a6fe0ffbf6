import type { Named } from '../../../diagnosis/reading/container/named-container.ts';
import type { Container } from '../../../evidence/machine/containers.ts';
import type { Step } from '../../step.ts';
import { withCommand } from '../../steps/with-command.ts';

const maximumNameLength = 40;

/** What engines allow in a name; anything else is kept out of commands. */
const plainName = /^[a-zA-Z0-9][\w.-]*$/;

const plainImage = /^[a-zA-Z0-9][\w./:@-]*$/;

/** The name a person gave it: its service in the Compose file, or else the container's own name. */
export function containerName({ service, name }: Named): string {
  const known = service ?? name;
  return known.length > maximumNameLength ? `${known.slice(0, maximumNameLength)}…` : known;
}

/** `el contenedor shop-web-1 (imagen shop:dev)` */
export function describeContainer({ name, image }: Named): string {
  return `el contenedor ${name}${image ? ` (imagen ${image})` : ''}`;
}

function command({ engine, name }: Named, verb: string): string | undefined {
  return plainName.test(name) ? `${tool(engine)} ${verb} ${name}` : undefined;
}

function tool(engine: Container['engine']): string {
  if (engine === 'containerd') return 'nerdctl';
  return engine === 'podman' ? 'podman' : 'docker';
}

/** Shows the last output of the program inside. */
export function logsStep(container: Named, text: string): Step {
  return withCommand(text, command(container, 'logs --tail 50'));
}

export function startStep(container: Named, text: string): Step {
  return withCommand(text, command(container, 'start'));
}

export function stopStep(container: Named, text: string): Step {
  return withCommand(text, command(container, 'stop'));
}

export function restartStep(container: Named, text: string): Step {
  return withCommand(text, command(container, 'restart'));
}

export function unpauseStep(container: Named, text: string): Step {
  return withCommand(text, command(container, 'unpause'));
}

/** How to publish a container's port on this computer. An existing container can't be changed. */
export function publishStep(container: Named, hostPort: number, containerPort: number): Step[] {
  const mapping = `${hostPort}:${containerPort}`;
  if (container.service) {
    const text = `Añade "127.0.0.1:${mapping}" en la sección ports: del servicio ${container.service} en el archivo de Compose y vuelve a iniciarlo`;
    return [withCommand(text, plainName.test(container.service) ? composeUp(container) : undefined)];
  }
  const image = container.image && plainImage.test(container.image) ? container.image : undefined;
  const text = `Elimina el contenedor (lo que solo está guardado en él se pierde) y vuelve a crearlo con -p 127.0.0.1:${mapping} además de sus otras opciones`;
  return [withCommand(text, image && `${tool(container.engine)} run -p 127.0.0.1:${mapping} ${image}`)];
}

function composeUp({ engine, service }: Named): string {
  return `${tool(engine)} compose up -d ${service}`;
}

/** How to make the program inside listen where the engine can reach it. */
export function listenOnAllStep(containerPort: number): Step {
  return {
    text: `Haz que el programa del contenedor escuche en 0.0.0.0, puerto ${containerPort}, normalmente con --host 0.0.0.0 o HOST=0.0.0.0. Así queda abierto al motor de contenedores; el puerto publicado decide quién puede acceder desde fuera.`,
  };
}
