import type { Facts } from '../../evidence/index.ts';
import type { Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { type ConnectionSeen, connectionSeen } from '../connection-seen.ts';
import { containerName, describeContainer, listenOnAllStep, logsStep, named, publishStep } from '../container-words.ts';
import { insideOn, type Mapping, mappingUp } from '../containers-on-port.ts';
import { boundOnPort } from '../way-to-port.ts';

/** The port leads to a port of a container on which nothing listens there. */
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
    // One that listens nowhere has not begun, or is no server: its port need not be wrong.
    if (inside !== 'nothing' || details.ports.length === 0) return ruledOut;
    return mapping.container.health !== 'starting' && (seen === 'refused' || seen === 'hung-up')
      ? certain(details)
      : likely(details);
  },
  text: {
    title: ({ port, container, containerPort, isLookedInto }) =>
      isLookedInto
        ? `Port ${port} leads to port ${containerPort} of the container ${containerName(container)}, where nothing listens`
        : `Port ${port} leads to port ${containerPort} of the container ${containerName(container)}, where nothing answers`,
    why: ({ port, container, containerPort, ports, isLookedInto }) =>
      `Port ${port} of this computer is published as port ${containerPort} of ${describeContainer(container)}. ${
        isLookedInto
          ? `Inside, the container listens on ${portList(ports)} instead.`
          : 'The engine accepts the connection and ends it again, as it does when nobody in the container takes it: the program listens on another port there, or on 127.0.0.1 only.'
      }`,
    steps: ({ port, container, containerPort, ports, isLookedInto }) => [
      ...(ports.length > 0 ? publishStep(container, port, ports[0] ?? containerPort) : []),
      ...(ports.length > 0
        ? [{ text: `Or have the program inside listen on port ${containerPort}.` }]
        : [logsStep(container, 'Read which address and port the program in it says it listens on')]),
      ...(isLookedInto ? [] : [listenOnAllStep(containerPort)]),
    ],
  },
});

function detailsOf({ port }: Target, { container, containerPort }: Mapping) {
  const ports = [...new Set((container.listeners ?? []).map((listener) => listener.port))];
  return { port, container: named(container), containerPort, ports, isLookedInto: container.listeners !== undefined };
}

/** `port 3000`, `ports 3000 and 9229` */
function portList(ports: number[]): string {
  const [last, ...others] = ports.slice(0, 4).reverse();
  return others.length === 0 ? `port ${last}` : `ports ${others.reverse().join(', ')} and ${last}`;
}

interface Known {
  target: Target;
  listeners: Facts['listeners'] | undefined;
  runtimes: Facts['runtimes'] | undefined;
}

/**
 * Without a look inside: somebody here takes the connection for the container, and it comes to nothing.
 * The slirp4netns driver of rootless Docker does so by itself, of ports published on loopback.
 */
function isTurnedAwayInside({ target, listeners, runtimes = [] }: Known, seen: ConnectionSeen | undefined): boolean {
  if (runtimes.some(({ kind, networking }) => kind === 'docker-rootless' && networking === 'slirp4netns')) return false;
  return seen === 'hung-up' || (seen === 'refused' && boundOnPort(target, listeners ?? []).length > 0);
}
