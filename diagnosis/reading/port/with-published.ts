import type { Containers } from '../../../evidence/machine/containers.ts';
import type { Services } from '../../../evidence/machine/services.ts';

/** The services, and which container stands behind those whose port an engine publishes, listed or not. */
export function withPublished(services: Services, containers: Containers): Services {
  const published = containers
    .filter(({ state }) => state === 'running')
    .flatMap(({ published: mappings, engine, name, image }) =>
      mappings.map(({ hostAddress, hostPort, containerPort }) => ({
        port: hostPort,
        addresses: [hostAddress ?? '0.0.0.0'],
        container: { engine, name, ...(image && { image }), port: containerPort },
      })),
    );
  const seen = services.map((service) => {
    const container = published.find(({ port }) => port === service.port)?.container;
    return service.container || !container ? service : { ...service, container };
  });
  return [...seen, ...published.filter(({ port }) => !services.some((service) => service.port === port))];
}
