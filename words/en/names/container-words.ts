import type { Named } from '../../../diagnosis/reading/container/named-container.ts';
import type { Container } from '../../../evidence/machine/containers.ts';
import type { Step } from '../../step.ts';
import { withCommand } from '../steps/with-command.ts';

const maximumNameLength = 40;

/** What engines allow in a name; anything else does not go into a command that is copied. */
const plainName = /^[a-zA-Z0-9][\w.-]*$/;

const plainImage = /^[a-zA-Z0-9][\w./:@-]*$/;

/** By the name a person gave it: the service of the compose file, else the container's own. */
export function containerName({ service, name }: Named): string {
  const known = service ?? name;
  return known.length > maximumNameLength ? `${known.slice(0, maximumNameLength)}…` : known;
}

/** `the container shop-web-1 (image shop:dev)` */
export function describeContainer({ name, image }: Named): string {
  return `the container ${name}${image ? ` (image ${image})` : ''}`;
}

function command({ engine, name }: Named, verb: string): string | undefined {
  return plainName.test(name) ? `${tool(engine)} ${verb} ${name}` : undefined;
}

function tool(engine: Container['engine']): string {
  if (engine === 'containerd') return 'nerdctl';
  return engine === 'podman' ? 'podman' : 'docker';
}

/** Shows what the program inside said last. */
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

/** How a port of a container is brought to this computer. A container that exists cannot be changed. */
export function publishStep(container: Named, hostPort: number, containerPort: number): Step[] {
  const mapping = `${hostPort}:${containerPort}`;
  if (container.service) {
    const text = `In the compose file, write "127.0.0.1:${mapping}" under ports: of the service ${container.service}, and bring it up again`;
    return [withCommand(text, plainName.test(container.service) ? composeUp(container) : undefined)];
  }
  const image = container.image && plainImage.test(container.image) ? container.image : undefined;
  const text = `Remove the container, and start it anew with -p 127.0.0.1:${mapping} beside its other options`;
  return [withCommand(text, image && `${tool(container.engine)} run -p 127.0.0.1:${mapping} ${image}`)];
}

function composeUp({ engine, service }: Named): string {
  return `${tool(engine)} compose up -d ${service}`;
}

/** How to have the program inside listen where the engine can reach it. */
export function listenOnAllStep(containerPort: number): Step {
  return {
    text: `Have the program inside listen on 0.0.0.0, port ${containerPort}: most take it as an option or a setting such as --host 0.0.0.0 or HOST=0.0.0.0. Inside a container that opens it to the engine; who can reach it from outside is decided by the published port.`,
  };
}
