import type { Container } from '../../../evidence/machine/containers.ts';

export type Named = Pick<Container, 'engine' | 'name' | 'image' | 'service'>;

/** What the words say of a container. */
export function named({ engine, name, image, service }: Container): Named {
  return { engine, name, ...(image && { image }), ...(service && { service }) };
}
