import type { Named } from '../../diagnosis/reading/container/named-container.ts';

const maxNameLength = 40;
/** What engines allow in a name; anything else is kept out of commands. */
const plainName = /^[a-zA-Z0-9][\w.-]*$/;
const plainImage = /^[a-zA-Z0-9][\w./:@-]*$/;

/** The name a person gave it: its service in the Compose file, or else the container's own name. */
export function containerName({ service, name }: Named): string {
  const known = service ?? name;
  return known.length > maxNameLength ? `${known.slice(0, maxNameLength)}…` : known;
}

/** `docker logs --tail 50 web`; undefined where the name is none that can be pasted as it is, as below. */
export function containerCommand({ engine, name }: Named, verb: string): string | undefined {
  return plainName.test(name) ? `${toolOf(engine)} ${verb} ${name}` : undefined;
}

/** `docker compose up -d web` */
export function composeUp({ engine, service = '' }: Named): string | undefined {
  return plainName.test(service) ? `${toolOf(engine)} compose up -d ${service}` : undefined;
}

/** `docker run -p 127.0.0.1:3000:80 shop:dev npm start`; a command with a hidden secret in it would run something else. */
export function runPublished({ engine, image = '', command = '' }: Named, mapping: string): string | undefined {
  if (!plainImage.test(image) || command.includes('***')) return undefined;
  return `${toolOf(engine)} run -p 127.0.0.1:${mapping} ${image}${command && ` ${command}`}`;
}

function toolOf(engine: Named['engine']): string {
  if (engine === 'containerd') return 'nerdctl';
  return engine === 'podman' ? 'podman' : 'docker';
}
