import type { Container } from '../../../evidence/machine/containers.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import { insideOn } from './containers-on-port.ts';
import { namesOtherPort } from './likeliest-inside.ts';

/** Where an engine's containers run whose "host" is another network than this computer's. Lima and what is built on it forward it by themselves. */
const hosts: Partial<Record<Runtime['kind'], Container['engine']>> = {
  'docker-desktop': 'docker',
  'docker-rootless': 'docker',
  'podman-machine': 'podman',
};

/**
 * A container on the host network of such an engine, if the port may be its own: it publishes nothing, and what it opens doesn't open here.
 * @see https://docs.docker.com/engine/network/drivers/host/#docker-desktop
 */
export function onHostNetwork(
  runtimes: readonly Runtime[],
  containers: readonly Container[],
  port: number,
): { runtime: Runtime; container: Container } | undefined {
  for (const container of containers.filter((one) => mayHavePort(one, port))) {
    const runtime = runtimes.find(({ kind, forwardsPorts }) => hosts[kind] === container.engine && !forwardsPorts);
    if (runtime) return { runtime, container };
  }
  return undefined;
}

function mayHavePort(container: Container, port: number): boolean {
  const isThere = container.state === 'running' && container.hostNetwork === true;
  return isThere && insideOn(container, port) !== 'nothing' && !namesOtherPort(container, port);
}
