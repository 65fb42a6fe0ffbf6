import { addressesOf, isLoopbackAddress, type Target } from '../../../evidence/address/target.ts';
import type { Container, Containers } from '../../../evidence/machine/containers.ts';
import type { Remembered } from '../../../evidence/port/remembered.ts';
import { ageMs, isYoungerThan } from '../program/age-ms.ts';
import { isEngineProcess } from '../program/is-engine-process.ts';

/**
 * What listens on a port inside a container: a program that others can reach, one that only the container can, or nothing. Undefined if
 * nobody could look inside.
 */
export type Inside = 'open' | 'loopback' | 'nothing';

/** One of a container's ports, and how it reaches this computer. */
export interface Mapping {
  container: Container;
  containerPort: number;
}

const everywhere = ['', '0.0.0.0', '::'];

/** How long a program may take to start before its silence counts. */
const startingMs = 30_000;

/** How long a slow one may take: "it takes a few minutes to load once booted". */
const slowStartMs = 5 * 60_000;

/** The containers that are set up to serve the target's port on this computer, running or not. */
export function mappingsTo(target: Target, containers: Containers): Mapping[] {
  return containers.flatMap((container) => {
    const published = container.published.find(
      ({ hostPort, hostAddress = '' }) =>
        hostPort === target.port && (everywhere.includes(hostAddress) || addressesOf(target).includes(hostAddress)),
    );
    return published ? [{ container, containerPort: published.containerPort }] : [];
  });
}

/** What listens inside on this port. */
export function insideOn({ listeners }: Container, port: number): Inside | undefined {
  if (!listeners) return undefined;
  const bound = listeners.filter((listener) => listener.port === port);
  if (bound.length === 0) return 'nothing';
  return bound.every(({ address }) => isLoopbackAddress(address)) ? 'loopback' : 'open';
}

/** Up for only a few seconds, so it may not be listening yet. */
export function isYoung({ startedAt }: Container, at: string): boolean {
  return isYoungerThan(startingMs, startedAt, at);
}

/** Whether even a slow program has had time to start. Undefined if nobody noted when it was started. */
export function hasHadTime({ startedAt }: Container, at: string): boolean | undefined {
  const age = ageMs(startedAt, at);
  return age === undefined ? undefined : age > slowStartMs;
}

/** Its health check says that it isn't ready; or it has none, and was started seconds ago. */
export function isUnreadyYet(container: Container, at: string): boolean {
  const { health } = container;
  return health === undefined ? isYoung(container, at) : health !== 'healthy';
}

/** It ended by itself, and its engine has restarted it or is about to. */
export function endsAgainAndAgain(container: Container, at: string): boolean {
  if (container.state === 'restarting') return true;
  return container.state === 'running' && (container.restarts ?? 0) > 0 && isYoung(container, at);
}

/** Is running, so what it does about its port counts. */
export function isUp(container: Container, at: string): boolean {
  return container.state === 'running' && !endsAgainAndAgain(container, at);
}

/** The mapping of the port into a running container. */
export function mappingUp(target: Target, containers: Containers, at: string): Mapping | undefined {
  return mappingsTo(target, containers).find(({ container }) => isUp(container, at));
}

/** The container whose mapping of the port leads to nothing that answers. The connection ends there, so nothing before it is to blame. */
export function deadEnd(target: Target, containers: Containers | undefined): Mapping | undefined {
  return mappingsTo(target, containers ?? []).find(({ container, containerPort }) => {
    const inside = container.state === 'running' ? insideOn(container, containerPort) : undefined;
    return inside === 'nothing' || inside === 'loopback';
  });
}

/** Whether the program that answered here before is known, and wasn't a container. */
export function wasOtherProgram(remembered: Remembered | undefined): boolean {
  const { program } = remembered ?? {};
  // Lima and Colima hold ports with an ssh.
  return program !== undefined && program !== 'ssh' && !isEngineProcess({ program });
}
