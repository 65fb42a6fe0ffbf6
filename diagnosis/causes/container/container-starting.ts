import type { Container } from '../../../evidence/machine/containers.ts';
import { certain, defineCause, lessLikely, likely, ruledOut } from '../../cause.ts';
import { hasHadTime, isUnreadyYet, mappingUp } from '../../reading/container/containers-on-port.ts';
import { named } from '../../reading/container/named-container.ts';
import { isTurnedAwayInside } from '../../reading/container/turned-away-inside.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { type ConnectionSeen, connectionSeen } from '../../reading/port/connection-seen.ts';
import { ownHttpReply } from '../../reading/reply/own-replies.ts';

/** The container for this port is running, but its program isn't ready yet or reports that it's unhealthy. */
export const containerStarting = defineCause({
  id: 'container-starting',
  stop: 'program',
  needs: ['containers'],
  uses: ['connect', 'replies', 'attempt', 'listeners', 'runtimes'],
  judge(facts) {
    const { target, at } = facts;
    const seen = connectionSeen(facts);
    if (seen === 'barred' || (seen === 'answered' && !isServerError(facts))) return ruledOut;
    const mapping = mappingUp(target, facts.containers, at);
    if (!mapping) return ruledOut;
    const { container } = mapping;
    const { health, startedAt } = container;
    const details = { port: target.port, container: named(container), health, startedAt, isAssumed: false };
    if (!isUnready(container, at, seen))
      return mayBeSlow(container, facts) ? lessLikely({ ...details, isAssumed: true }) : ruledOut;
    const isSeen = seen === 'refused' || seen === 'hung-up';
    return health === 'starting' && container.listeners?.length === 0 && isSeen ? certain(details) : likely(details);
  },
});

/** A proxy in the container may be ready before the server behind it. */
function isServerError(facts: Reading<'replies' | 'attempt'>): boolean {
  const reply = ownHttpReply(facts);
  return reply !== undefined && reply.status >= 500;
}

function isUnready(container: Container, at: string, seen: ConnectionSeen | undefined): boolean {
  const { health, listeners } = container;
  if (health !== undefined || seen === 'answered' || !listeners) return isUnreadyYet(container, at);
  // What listens nowhere after minutes may be on its way all the same.
  return listeners.length === 0 && hasHadTime(container, at) === false;
}

/** Nobody looked inside, and nothing says that it has had time enough. */
function mayBeSlow(container: Container, facts: Parameters<typeof isTurnedAwayInside>[0] & { at: string }): boolean {
  const isUntold = container.listeners === undefined && container.health === undefined;
  return isUntold && hasHadTime(container, facts.at) !== true && isTurnedAwayInside(facts);
}
