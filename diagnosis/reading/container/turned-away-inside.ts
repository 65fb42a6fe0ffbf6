import { isLoopbackAddress } from '../../../evidence/address/target.ts';
import type { Reading } from '../facts-read.ts';
import { boundOnPort, hasListener } from '../port/bound-addresses.ts';
import { accepts, isUnexplainedFailure } from '../port/connect-results.ts';
import { connectionSeen } from '../port/connection-seen.ts';
import { hasUnexplainedFailure } from '../port/has-unexplained-failure.ts';

type Known = Reading<'connect' | 'replies' | 'attempt' | 'listeners' | 'runtimes'>;

/**
 * Without a look inside: somebody here takes the connection for the container, and it comes to nothing.
 * The slirp4netns driver of rootless Docker does so by itself, of ports published on loopback.
 */
export function isTurnedAwayInside(facts: Known): boolean {
  const { target, listeners, runtimes = [] } = facts;
  if (runtimes.some(({ kind, networking }) => kind === 'docker-rootless' && networking === 'slirp4netns')) return false;
  const seen = connectionSeen(facts);
  // Nobody noted how it failed; and somebody took the connection, or no machine is known that should pass the port on, and may not.
  if (seen === 'failed') return isUntoldHow(facts) && (isTaken(facts) || runtimes.length === 0);
  return seen === 'hung-up' || (seen === 'refused' && hasListener(target, listeners));
}

function isUntoldHow(facts: Known): boolean {
  const { connect, attempt } = facts;
  return connect && !isTaken(facts) ? connect.every(isUnexplainedFailure) : hasUnexplainedFailure(attempt);
}

/** For the container: beside a socket for every address, one for a single address is another program's, and may have taken it. */
function isTaken({ target, connect = [], listeners = [] }: Known): boolean {
  const bound = boundOnPort(target, listeners);
  const isShared = bound.some(isLoopbackAddress) && !bound.every(isLoopbackAddress);
  return !isShared && accepts(target, connect);
}
