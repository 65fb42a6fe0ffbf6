import type { Container } from '../../../evidence/machine/containers.ts';

export type Named = Pick<Container, 'engine' | 'name' | 'image' | 'command' | 'service'>;

/** What the words say of a container. */
export function named({ engine, name, image, command, service }: Container): Named {
  return { engine, name, ...(image && { image }), ...(command && { command }), ...(service && { service }) };
}
