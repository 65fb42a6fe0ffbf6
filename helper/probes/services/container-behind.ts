import type { Container } from '../../../evidence/machine/containers.ts';
import type { Service } from '../../../evidence/machine/services.ts';
import { placeOfContainer } from '../../checkout/place-of-container.ts';

/** Programs that hold the published port of a container. Docker's runs as root, so a person often sees no program at all. */
const holders =
  /^(docker-proxy|com\.docker|vpnkit|conmon|rootlessport|rootlesskit|gvproxy|slirp4netns|pasta|lima|colima)/;

/** Whether the port may lead into a container. */
export function mayLeadIntoContainer({ program }: Pick<Service, 'program'>): boolean {
  return program === undefined || holders.test(program);
}

/** The container that runs and publishes this port. */
export function containerBehind(port: number, containers: readonly Container[]): Service['container'] {
  for (const container of containers) {
    const { engine, name, image, state, published } = container;
    const binding = published.find(({ hostPort }) => hostPort === port);
    if (binding && state === 'running')
      return { engine, name, ...(image && { image }), port: binding.containerPort, ...placeOfContainer(container) };
  }
  return undefined;
}
