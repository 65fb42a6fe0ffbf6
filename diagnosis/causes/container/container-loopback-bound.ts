import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { insideOn, mappingUp } from '../../reading/container/containers-on-port.ts';
import { hasForwarder } from '../../reading/container/failing-forwarder.ts';
import { named } from '../../reading/container/named-container.ts';
import { connectionSeen } from '../../reading/port/connection-seen.ts';

/** The port leads into a container whose program listens on the container's own loopback address, where the engine can't reach it. */
export const containerLoopbackBound = defineCause({
  id: 'container-loopback-bound',
  stop: 'program',
  needs: ['containers'],
  uses: ['connect', 'replies', 'attempt', 'forwarders'],
  judge(facts) {
    const { target, at } = facts;
    const seen = connectionSeen(facts);
    if (seen === 'answered' || seen === 'barred') return ruledOut;
    const mapping = mappingUp(target, facts.containers, at);
    if (mapping) {
      const { container, containerPort } = mapping;
      if (insideOn(container, containerPort) !== 'loopback') return ruledOut;
      const details = { port: target.port, container: named(container), containerPort, isPublished: true };
      return seen === 'refused' || seen === 'hung-up' ? certain(details) : likely(details);
    }
    // Not published either, two things are amiss; where something takes the connection, an editor or a tunnel brings it there.
    if (seen === 'silence' || seen === 'hung-up' || hasForwarder(facts)) return ruledOut;
    const hidden = facts.containers.find(
      (container) => container.state === 'running' && insideOn(container, target.port) === 'loopback',
    );
    if (!hidden) return ruledOut;
    return likely({ port: target.port, container: named(hidden), containerPort: target.port, isPublished: false });
  },
});
