import { mappingsTo } from '../../diagnosis/reading/container/containers-on-port.ts';
import { type Named, named } from '../../diagnosis/reading/container/named-container.ts';
import { parseTarget } from '../../evidence/address/target.ts';
import type { Container } from '../../evidence/machine/containers.ts';

/** The container that runs and publishes the port. */
export function publishingContainer(port: number, containers: readonly Container[]): Named | undefined {
  const target = parseTarget(`http://localhost:${port}/`);
  const mappings = target ? mappingsTo(target, [...containers]) : [];
  const found = mappings.find(({ container }) => container.state === 'running');
  return found && named(found.container);
}

/** The container in the network of this computer, where there's only one: nothing says which of several has a port. */
export function containerOnHost(containers: readonly Container[]): Named | undefined {
  const [only, ...others] = containers.filter(({ hostNetwork, state }) => hostNetwork && state === 'running');
  return only && others.length === 0 ? named(only) : undefined;
}
