import type { Target } from '../../../evidence/address/target.ts';
import { certain, defineCause, lessLikely, likely, ruledOut, type Verdict } from '../../cause.ts';
import { insideOn, type Mapping, mappingUp } from '../../reading/container/containers-on-port.ts';
import { likeliestInside, namesOtherPort } from '../../reading/container/likeliest-inside.ts';
import { named } from '../../reading/container/named-container.ts';
import { isTurnedAwayInside } from '../../reading/container/turned-away-inside.ts';
import { connectionSeen } from '../../reading/port/connection-seen.ts';

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
    if (inside === undefined) return isTurnedAwayInside(facts) ? ofUnread(mapping, at, details) : ruledOut;
    // A container that listens on no port is still starting, or isn't a server, so its port needn't be wrong.
    if (inside !== 'nothing' || details.ports.length === 0) return ruledOut;
    // It may open its other ports first.
    if (mapping.container.health === 'starting') return lessLikely(details);
    return seen === 'refused' || seen === 'hung-up' ? certain(details) : likely(details);
  },
});

/** Nobody could look inside. */
function ofUnread(mapping: Mapping, at: string, details: Mapped): Verdict<Mapped> {
  return likeliestInside(mapping, at) === 'wrong-port' ? likely(details) : lessLikely(details);
}

type Mapped = ReturnType<typeof detailsOf>;

function detailsOf({ port }: Target, { container, containerPort }: Mapping) {
  const ports = [...new Set((container.listeners ?? []).map((listener) => listener.port))];
  const isLookedInto = container.listeners !== undefined;
  // What its image says counts only where nobody saw better.
  const imagePort = !isLookedInto && namesOtherPort(container, containerPort) ? container.exposed?.[0] : undefined;
  return { port, container: named(container), containerPort, ports, imagePort, isLookedInto };
}
