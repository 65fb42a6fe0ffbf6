import { isLoopbackAddress } from '../../../evidence/address/target.ts';
import type { Reading } from '../facts-read.ts';
import { boundOnPort, hasListener } from '../port/bound-addresses.ts';
import { accepts, isUnexplainedFailure } from '../port/connect-results.ts';
import { connectionSeen } from '../port/connection-seen.ts';
import { hasUnexplainedFailure } from '../port/has-unexplained-failure.ts';

type Known = Reading<'connect' | 'replies' | 'attempt' | 'listeners' | 'runtimes'>;

/**
 * Without a look inside: something here accepts the connection for the container, and it leads to nothing. The slirp4netns driver of
 * rootless Docker does that with all ports published on loopback.
 */
export function isTurnedAwayInside(facts: Known): boolean {
  const { target, listeners, runtimes = [] } = facts;
  if (runtimes.some(({ kind, networking }) => kind === 'docker-rootless' && networking === 'slirp4netns')) return false;
  const seen = connectionSeen(facts);
  // How it failed isn't known. The connection was accepted, or there's no virtual machine that may have failed to forward the port.
  if (seen === 'failed') return isUntoldHow(facts) && (isTaken(facts) || runtimes.length === 0);
  return seen === 'hung-up' || (seen === 'refused' && hasListener(target, listeners));
}

function isUntoldHow(facts: Known): boolean {
  const { connect, attempt } = facts;
  return connect && !isTaken(facts) ? connect.every(isUnexplainedFailure) : hasUnexplainedFailure(attempt);
}

/**
 * Whether it was accepted for the container: beside a socket for every address, one for loopback alone belongs to another program, which
 * may have accepted it.
 */
function isTaken({ target, connect = [], listeners = [] }: Known): boolean {
  const bound = boundOnPort(target, listeners);
  const isShared = bound.some(isLoopbackAddress) && !bound.every(isLoopbackAddress);
  return !isShared && accepts(target, connect);
}
