import type { Container } from '../../../evidence/machine/containers.ts';

export type Named = Pick<Container, 'engine' | 'name' | 'image' | 'service'>;

/** What our words say about a container. */
export function named({ engine, name, image, service }: Container): Named {
  return { engine, name, ...(image && { image }), ...(service && { service }) };
}
