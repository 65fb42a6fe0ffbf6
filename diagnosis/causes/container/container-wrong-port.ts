import type { Target } from '../../../evidence/address/target.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { insideOn, type Mapping, mappingUp } from '../../reading/container/containers-on-port.ts';
import { named } from '../../reading/container/named-container.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { type ConnectionSeen, connectionSeen } from '../../reading/port/connection-seen.ts';
import { boundOnPort } from '../../reading/port/way-to-port.ts';

/** The port is mapped to a container port that nothing listens on. */
export const containerWrongPort = defineCause({
  id: 'container-wrong-port',
  stop: 'program',
  needs: ['containers'],
  uses: ['connect', 'replies', 'attempt', 'listeners', 'runtimes'],
  judge(facts) {
    const { target, at } = facts;
    const seen = connectionSeen(facts);
    if (seen === 'answered' || seen === 'barred') return ruledOut;
    const mapping = mappingUp(target, facts.containers, at);
    if (!mapping) return ruledOut;
    const details = detailsOf(target, mapping);
    const inside = insideOn(mapping.container, mapping.containerPort);
    if (inside === undefined) return isTurnedAwayInside(facts, seen) ? likely(details) : ruledOut;
    // A container that listens on no port is still starting, or isn't a server, so its port needn't be wrong.
    if (inside !== 'nothing' || details.ports.length === 0) return ruledOut;
    return mapping.container.health !== 'starting' && (seen === 'refused' || seen === 'hung-up')
      ? certain(details)
      : likely(details);
  },
});

function detailsOf({ port }: Target, { container, containerPort }: Mapping) {
  const ports = [...new Set((container.listeners ?? []).map((listener) => listener.port))];
  return { port, container: named(container), containerPort, ports, isLookedInto: container.listeners !== undefined };
}

/**
 * If nobody could look inside: something here accepts the connection for the container, and nothing comes of it. For ports published on
 * loopback, rootless Docker's slirp4netns driver does that by itself.
 */
function isTurnedAwayInside(
  { target, listeners, runtimes = [] }: Reading<'listeners' | 'runtimes'>,
  seen: ConnectionSeen | undefined,
): boolean {
  if (runtimes.some(({ kind, networking }) => kind === 'docker-rootless' && networking === 'slirp4netns')) return false;
  return seen === 'hung-up' || (seen === 'refused' && boundOnPort(target, listeners ?? []).length > 0);
}
