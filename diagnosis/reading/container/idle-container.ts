import type { Facts } from '../../../evidence/index.ts';
import type { Container } from '../../../evidence/machine/containers.ts';
import { connectionSeen } from '../port/connection-seen.ts';
import { isYoung, mappingUp } from './containers-on-port.ts';

type Known = Parameters<typeof connectionSeen>[0] & { at: string; containers: Facts['containers'] | undefined };

/** The container of the port, if it's running, has had time to start, and listens on no port at all. */
export function idleContainer(facts: Known): Container | undefined {
  const container = mappingUp(facts.target, facts.containers ?? [], facts.at)?.container;
  if (container?.listeners?.length !== 0 || isYoung(container, facts.at)) return undefined;
  // If its own health check says how it is, another cause covers that.
  if (container.health === 'starting' || container.health === 'unhealthy') return undefined;
  const seen = connectionSeen(facts);
  return seen === 'answered' || seen === 'barred' ? undefined : container;
}
