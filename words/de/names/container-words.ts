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

/** `Container shop-web-1 (Image shop:dev)` */
export function describeContainer({ name, image }: Named): string {
  return `Container ${name}${image ? ` (Image ${image})` : ''}`;
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
    const text = `Tragen Sie in der Compose-Datei beim Dienst ${container.service} unter ports: den Wert "127.0.0.1:${mapping}" ein und starten Sie den Dienst neu`;
    return [withCommand(text, plainName.test(container.service) ? composeUp(container) : undefined)];
  }
  const image = container.image && plainImage.test(container.image) ? container.image : undefined;
  const text = `Entfernen Sie den Container (was nur in ihm gespeichert ist, geht verloren) und starten Sie ihn mit seinen bisherigen Optionen und zusätzlich -p 127.0.0.1:${mapping} neu`;
  return [withCommand(text, image && `${tool(container.engine)} run -p 127.0.0.1:${mapping} ${image}`)];
}

function composeUp({ engine, service }: Named): string {
  return `${tool(engine)} compose up -d ${service}`;
}

/** How to make the program inside listen where the engine can reach it. */
export function listenOnAllStep(containerPort: number): Step {
  return {
    text: `Lassen Sie das Programm im Container auf 0.0.0.0, Port ${containerPort} lauschen, meist mit --host 0.0.0.0 oder HOST=0.0.0.0. Damit erreicht es die Container-Engine; wer es von außen erreicht, bestimmt der veröffentlichte Port.`,
  };
}
