import type { Container } from '../../evidence/containers.ts';
import { addressAt } from '../../evidence/target.ts';
import { defineCause, likely, ruledOut } from '../cause.ts';
import { connectionSeen } from '../connection-seen.ts';
import { containerName, describeContainer, named, publishStep } from '../container-words.ts';
import { insideOn, mappingsTo, wasOtherProgram } from '../containers-on-port.ts';
import { isCall } from '../is-call.ts';
import { boundOnPort } from '../way-to-port.ts';

/** A container serves this port inside, and the port is not published on this computer, or under another number. */
export const containerNotPublished = defineCause({
  id: 'container-not-published',
  stop: 'program',
  needs: ['containers'],
  uses: ['connect', 'replies', 'attempt', 'listeners', 'remembered'],
  judge(facts) {
    const { target, listeners, remembered, attempt } = facts;
    const seen = connectionSeen(facts);
    if (seen !== undefined && seen !== 'refused' && seen !== 'failed') return ruledOut;
    if (wasOtherProgram(remembered) || (listeners && boundOnPort(target, listeners).length > 0)) return ruledOut;
    if (mappingsTo(target, facts.containers).length > 0) return ruledOut;
    const container = facts.containers.find((one) => serves(one, target.port));
    const publishedAs = container?.published.find(({ containerPort }) => containerPort === target.port)?.hostPort;
    // A page that calls the inner port of its own server has a cause of its own.
    if (!container || (publishedAs && isCall(target, attempt))) return ruledOut;
    const isSeen = insideOn(container, target.port) !== undefined;
    // Many containers serve each other on ports that nobody else is to reach: it may be another server that is missed.
    return likely({ port: target.port, container: named(container), publishedAs, isSeen });
  },
  text: {
    title: ({ port, container, publishedAs }) =>
      publishedAs
        ? `Port ${port} of the container ${containerName(container)} is port ${publishedAs} on this computer`
        : `Port ${port} of the container ${containerName(container)} is not published`,
    why: ({ port, container, publishedAs, isSeen }) =>
      `Nothing listens on port ${port} of this computer. ${
        isSeen
          ? `In ${describeContainer(container)} something does`
          : `The image of ${describeContainer(container)} says that it uses it`
      }, ${
        publishedAs
          ? `and that port is published under the number ${publishedAs}.`
          : 'and a port of a container opens on this computer only when it is published. EXPOSE and expose: alone do not do that.'
      }`,
    steps: ({ port, container, publishedAs }, { target }) => [
      ...(publishedAs
        ? [{ text: `Open the same page on port ${publishedAs}:`, open: addressAt(target, { port: publishedAs }) }]
        : publishStep(container, port, port)),
      { text: 'If the page belongs to another server, start that one instead.' },
    ],
  },
});

/** Is up, and listens there for others; where nobody could look inside, its image says so. */
function serves(container: Container, port: number): boolean {
  if (container.state !== 'running' || container.hostNetwork) return false;
  const inside = insideOn(container, port);
  return inside === undefined ? (container.exposed ?? []).includes(port) : inside !== 'nothing';
}
