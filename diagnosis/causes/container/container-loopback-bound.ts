import type { Containers } from '../../../evidence/machine/containers.ts';
import { certain, defineCause, lessLikely, likely, ruledOut, type Verdict } from '../../cause.ts';
import { insideOn, type Mapping, mappingUp } from '../../reading/container/containers-on-port.ts';
import { hasForwarder } from '../../reading/container/failing-forwarder.ts';
import { isDevContainer } from '../../reading/container/is-dev-container.ts';
import { likeliestInside, namesOtherPort } from '../../reading/container/likeliest-inside.ts';
import { type Named, named } from '../../reading/container/named-container.ts';
import { isTurnedAwayInside } from '../../reading/container/turned-away-inside.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { connectionSeen } from '../../reading/port/connection-seen.ts';

/** The port leads into a container whose program listens on the container's own loopback address, where the engine can't reach it. */
export const containerLoopbackBound = defineCause({
  id: 'container-loopback-bound',
  stop: 'program',
  needs: ['containers'],
  uses: ['connect', 'replies', 'attempt', 'forwarders', 'listeners', 'runtimes', 'session'],
  judge(facts) {
    const { target, at } = facts;
    const seen = connectionSeen(facts);
    if (seen === 'answered' || seen === 'barred') return ruledOut;
    const mapping = mappingUp(target, facts.containers, at);
    return mapping ? ofPublished(facts, mapping, seen) : ofHidden(facts, seen);
  },
});

type Bound = {
  port: number;
  container: Named;
  containerPort: number;
  isPublished: boolean;
  isLookedInto: boolean;
};

type Known = { at: string; containers: Containers } & Reading<
  'connect' | 'replies' | 'attempt' | 'forwarders' | 'listeners' | 'runtimes' | 'session'
>;

type Seen = ReturnType<typeof connectionSeen>;

function ofPublished(facts: Known, mapping: Mapping, seen: Seen): Verdict<Bound> {
  const { container, containerPort } = mapping;
  const inside = insideOn(container, containerPort);
  const isLookedInto = inside !== undefined;
  const details = {
    port: facts.target.port,
    container: named(container),
    containerPort,
    isPublished: true,
    isLookedInto,
  };
  if (!isLookedInto) {
    if (namesOtherPort(container, containerPort) || !isTurnedAwayInside(facts)) return ruledOut;
    return likeliestInside(mapping, facts.at) === 'loopback' ? likely(details) : lessLikely(details);
  }
  if (inside !== 'loopback') return ruledOut;
  return seen === 'refused' || seen === 'hung-up' ? certain(details) : likely(details);
}

/** Not published either, two things are amiss; where something takes the connection, an editor or a tunnel brings it there. */
function ofHidden(facts: Known, seen: Seen): Verdict<Bound> {
  const { port } = facts.target;
  if (seen === 'silence' || seen === 'hung-up' || hasForwarder(facts)) return ruledOut;
  const hidden = facts.containers.find(
    (container) => container.state === 'running' && insideOn(container, port) === 'loopback',
  );
  if (!hidden) return ruledOut;
  const details = { port, container: named(hidden), containerPort: port, isPublished: false, isLookedInto: true };
  // An editor forwards from this very loopback, so that to forward the port is enough.
  return isDevContainer(hidden, facts.session) ? lessLikely(details) : likely(details);
}
