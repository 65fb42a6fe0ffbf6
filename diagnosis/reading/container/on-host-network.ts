import type { Container } from '../../../evidence/machine/containers.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import { insideOn } from './containers-on-port.ts';
import { namesOtherPort } from './likeliest-inside.ts';

/** Engines that run in a system or a network of their own, so that "host" means that one. */
const engines: readonly Runtime['kind'][] = [
  'docker-desktop',
  'docker-machine',
  'docker-rootless',
  'docker-context',
  'podman-machine',
  'rancher-desktop',
  'colima',
];

/**
 * A container on the host network of such an engine, if the port may be its own: it publishes nothing, and what it opens doesn't open here.
 * @see https://docs.docker.com/engine/network/drivers/host/#docker-desktop
 */
export function onHostNetwork(
  runtimes: readonly Runtime[],
  containers: readonly Container[],
  port: number,
): { runtime: Runtime; container: Container } | undefined {
  const runtime = runtimes.find(({ kind }) => engines.includes(kind));
  const container = containers.find(
    (one) =>
      one.state === 'running' && one.hostNetwork && insideOn(one, port) !== 'nothing' && !namesOtherPort(one, port),
  );
  return runtime && container && { runtime, container };
}
