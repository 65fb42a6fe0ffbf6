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
    const text = `Add "127.0.0.1:${mapping}" under ports: of the service ${container.service} in the Compose file, then start it again`;
    return [withCommand(text, plainName.test(container.service) ? composeUp(container) : undefined)];
  }
  const image = container.image && plainImage.test(container.image) ? container.image : undefined;
  const text = `Remove the container (what is stored only inside it is lost), then run it again with -p 127.0.0.1:${mapping} added to its other options`;
  return [withCommand(text, image && `${tool(container.engine)} run -p 127.0.0.1:${mapping} ${image}`)];
}

function composeUp({ engine, service }: Named): string {
  return `${tool(engine)} compose up -d ${service}`;
}

/** How to make the program inside listen where the engine can reach it. */
export function listenOnAllStep(containerPort: number): Step {
  return {
    text: `Make the program inside listen on 0.0.0.0, port ${containerPort}, usually with --host 0.0.0.0 or HOST=0.0.0.0. In a container, that only lets the engine reach it; publishing the port decides who else can.`,
  };
}
