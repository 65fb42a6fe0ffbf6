import type { Facts } from '../../../evidence/index.ts';
import type { Container } from '../../../evidence/machine/containers.ts';
import { connectionSeen } from '../port/connection-seen.ts';
import { isYoung, mappingUp } from './containers-on-port.ts';

type Known = Parameters<typeof connectionSeen>[0] & { at: string; containers: Facts['containers'] | undefined };

/** The container of the port, where it runs, past the seconds in which it counts as starting, and listens nowhere at all. */
export function idleContainer(facts: Known): Container | undefined {
  const container = mappingUp(facts.target, facts.containers ?? [], facts.at)?.container;
  if (container?.listeners?.length !== 0 || isYoung(container, facts.at)) return undefined;
  // One that says itself how it is has a cause for that.
  if (container.health === 'starting' || container.health === 'unhealthy') return undefined;
  const seen = connectionSeen(facts);
  return seen === 'answered' || seen === 'barred' ? undefined : container;
}
