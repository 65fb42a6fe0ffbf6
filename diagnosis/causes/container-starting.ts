import type { Container } from '../../evidence/containers.ts';
import type { Facts } from '../../evidence/index.ts';
import type { Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { type ConnectionSeen, connectionSeen } from '../connection-seen.ts';
import { containerName, describeContainer, logsStep, named } from '../container-words.ts';
import { insideOn, isYoung, type Mapping, mappingUp } from '../containers-on-port.ts';
import { timeAgo } from '../time-ago.ts';
import { waitHere } from '../wait-here.ts';
import { replyIn } from '../way-to-port.ts';

/** The container of this port runs, and the program in it is not ready yet, or says that it is not well. */
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
  text: {
    title: ({ container, health }) =>
      health === 'unhealthy'
        ? `The container ${containerName(container)} runs, and its health check fails`
        : `The container ${containerName(container)} is still starting`,
    why: ({ port, container, health, startedAt }, { at }) =>
      [
        `Port ${port} leads into ${describeContainer(container)}.`,
        ...(startedAt ? [`It was started ${timeAgo(startedAt, at)}.`] : []),
        health ? saysOf[health] : 'Nothing in it answers on the port so far.',
      ].join(' '),
    steps: ({ container, health }, { target, browser }) => [
      ...(browser && health !== 'unhealthy' ? [waitHere(target)] : []),
      logsStep(
        container,
        health === 'unhealthy'
          ? 'Read what the program in it says: it runs, and does not get on'
          : 'If it takes long, read what the program in it says',
      ),
    ],
  },
});

const saysOf: Record<NonNullable<Container['health']>, string> = {
  starting: 'Its own health check says that it is starting.',
  unhealthy: 'Its own health check says that it is not well.',
  healthy: 'Its own health check says that it is well.',
};

/** A go-between in the container may be up before what stands behind it. */
function isServerError({ target, replies, attempt }: SeenFacts): boolean {
  const reply = replies && replyIn(target.scheme, { target, replies, attempt });
  return reply?.kind === 'http' && reply.status >= 500;
}

interface SeenFacts {
  target: Target;
  replies: Facts['replies'] | undefined;
  attempt: Facts['attempt'] | undefined;
}

function isUnready({ container, containerPort }: Mapping, at: string, seen: ConnectionSeen | undefined): boolean {
  if (container.health === 'starting' || container.health === 'unhealthy') return true;
  const isEmpty = container.listeners === undefined || container.listeners.length === 0;
  const mayWait = seen === 'answered' || (isEmpty && insideOn(container, containerPort) !== 'open');
  return container.health === undefined && isYoung(container, at) && mayWait;
}
