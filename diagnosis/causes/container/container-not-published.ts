import { parseTarget } from '../../../evidence/address/target.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Container } from '../../../evidence/machine/containers.ts';
import { defineCause, lessLikely, likely, ruledOut } from '../../cause.ts';
import { isCall } from '../../reading/call/is-call.ts';
import { insideOn, mappingsTo, mappingUp, wasOtherProgram } from '../../reading/container/containers-on-port.ts';
import { hasForwarder } from '../../reading/container/failing-forwarder.ts';
import { isDevContainer } from '../../reading/container/is-dev-container.ts';
import { named } from '../../reading/container/named-container.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { hasListener } from '../../reading/port/bound-addresses.ts';
import { connectionSeen } from '../../reading/port/connection-seen.ts';
import { isKnownFree } from '../../reading/port/known-free.ts';
import { portOf } from '../../reading/reply/plain-address.ts';

/** A container serves this port, but the port isn't published on this computer, or it's published under another number. */
export const containerNotPublished = defineCause({
  id: 'container-not-published',
  stop: 'program',
  needs: ['containers'],
  uses: ['connect', 'replies', 'attempt', 'listeners', 'remembered', 'forwarders', 'owners', 'session', 'redirects'],
  judge(facts) {
    const { target, listeners, remembered, attempt } = facts;
    const seen = connectionSeen(facts);
    if (seen !== undefined && seen !== 'refused' && seen !== 'failed' && !isOnlyWaiting(facts)) return ruledOut;
    if (wasOtherProgram(remembered) || hasListener(target, listeners)) return ruledOut;
    if (mappingsTo(target, facts.containers).length > 0 || hasForwarder(facts)) return ruledOut;
    const server = facts.containers.find((one) => serves(one, target.port));
    const container = server ?? senderHere(facts);
    const publishedAs = container?.published.find(({ containerPort }) => containerPort === target.port)?.hostPort;
    // A page that calls the inner port of its own server has its own cause.
    if (!container || (publishedAs && isCall(target, attempt))) return ruledOut;
    const isSeen = insideOn(container, target.port) !== undefined;
    // Many containers serve each other on ports that nobody else should reach, so another server may be missing.
    const isDev = isDevContainer(container, facts.session);
    const isSentHere = !server;
    const details = { port: target.port, container: named(container), publishedAs, isSeen, isSentHere, isDev };
    // Other servers redirect to ports that aren't theirs, as to a sign-in that isn't running.
    return isSentHere ? lessLikely(details) : likely(details);
  },
});

/** The running container whose server redirected the browser to this port, as MinIO does to its console. */
function senderHere({
  target,
  at,
  redirects = [],
  containers,
}: { at: string } & Reading<'redirects'> & Pick<Facts, 'containers'>): Container | undefined {
  const sent = redirects.findLast(({ to, by }) => by === 'server' && portOf(to) === target.port);
  const from = parseTarget(sent?.from ?? '');
  if (!from || from.port === target.port) return undefined;
  const sender = mappingUp(from, containers, at)?.container;
  return sender && insideOn(sender, target.port) !== 'nothing' ? sender : undefined;
}

/** The browser is said to wait, where it is known that nobody can have it wait. */
function isOnlyWaiting(
  facts: Reading<'attempt' | 'replies' | 'connect' | 'listeners' | 'owners' | 'forwarders' | 'containers'>,
): boolean {
  const { attempt, connect, replies } = facts;
  return attempt?.outcome === 'pending' && !connect && !replies && isKnownFree(facts);
}

/** It's running and listens there for others; if nobody could look inside, its image says so. */
function serves(container: Container, port: number): boolean {
  if (container.state !== 'running' || container.hostNetwork) return false;
  const inside = insideOn(container, port);
  // Whoever published it, under whatever number, meant it to be reached.
  const isMeant = container.published.some(({ containerPort }) => containerPort === port);
  if (inside !== undefined) return inside !== 'nothing';
  // Those of other ports are not listed, and one that publishes nothing at all is not reached from here.
  const isHidden = container.published.length === 0 && container.exposed === undefined;
  return isMeant || isHidden || (container.exposed ?? []).includes(port);
}
