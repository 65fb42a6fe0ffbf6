import type { Container } from '../../../evidence/machine/containers.ts';
import type { Reading } from '../facts-read.ts';
import { connectionSeen } from '../port/connection-seen.ts';
import { isYoung, mappingUp } from './containers-on-port.ts';

type Known = { at: string } & Reading<'connect' | 'replies' | 'attempt' | 'containers'>;

/** The container of the port, if it's running, has had time to start, and listens on no port at all. */
export function idleContainer(facts: Known): Container | undefined {
  const container = mappingUp(facts.target, facts.containers ?? [], facts.at)?.container;
  if (container?.listeners?.length !== 0 || isYoung(container, facts.at)) return undefined;
  // If its own health check says how it is, another cause covers that.
  if (container.health === 'starting' || container.health === 'unhealthy') return undefined;
  const seen = connectionSeen(facts);
  return seen === 'answered' || seen === 'barred' ? undefined : container;
}
