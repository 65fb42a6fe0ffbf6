import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { insideOn, isYoung, type Mapping, mappingUp } from '../../reading/container/containers-on-port.ts';
import { named } from '../../reading/container/named-container.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { type ConnectionSeen, connectionSeen } from '../../reading/port/connection-seen.ts';
import { replyIn } from '../../reading/port/way-to-port.ts';

/** The container for this port is running, but its program isn't ready yet or reports that it's unhealthy. */
export const containerStarting = defineCause({
  id: 'container-starting',
  stop: 'program',
  needs: ['containers'],
  uses: ['connect', 'replies', 'attempt'],
  judge(facts) {
    const { target, at } = facts;
    const seen = connectionSeen(facts);
    if (seen === 'barred' || (seen === 'answered' && !isServerError(facts))) return ruledOut;
    const mapping = mappingUp(target, facts.containers, at);
    if (!mapping || !isUnready(mapping, at, seen)) return ruledOut;
    const { container } = mapping;
    const { health, startedAt } = container;
    const details = { port: target.port, container: named(container), health, startedAt };
    const isSeen = seen === 'refused' || seen === 'hung-up';
    return health === 'starting' && container.listeners?.length === 0 && isSeen ? certain(details) : likely(details);
  },
});

/** A proxy in the container may be ready before the server behind it. */
function isServerError({ target, replies, attempt }: Reading<'replies' | 'attempt'>): boolean {
  const reply = replies && replyIn(target.scheme, { target, replies, attempt });
  return reply?.kind === 'http' && reply.status >= 500;
}

function isUnready({ container, containerPort }: Mapping, at: string, seen: ConnectionSeen | undefined): boolean {
  if (container.health === 'starting' || container.health === 'unhealthy') return true;
  const isEmpty = container.listeners === undefined || container.listeners.length === 0;
  const mayWait = seen === 'answered' || (isEmpty && insideOn(container, containerPort) !== 'open');
  return container.health === undefined && isYoung(container, at) && mayWait;
}
