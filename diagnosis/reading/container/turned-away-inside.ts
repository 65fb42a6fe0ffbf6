import type { Target } from '../../../evidence/address/target.ts';
import type { Facts } from '../../../evidence/index.ts';
import { connectionSeen } from '../port/connection-seen.ts';
import { boundOnPort } from '../port/way-to-port.ts';

type Known = { target: Target } & {
  [Name in 'connect' | 'replies' | 'attempt' | 'listeners' | 'runtimes']: Facts[Name] | undefined;
};

/**
 * Without a look inside: somebody here takes the connection for the container, and it comes to nothing.
 * The slirp4netns driver of rootless Docker does so by itself, of ports published on loopback.
 */
export function isTurnedAwayInside(facts: Known): boolean {
  const { target, listeners, runtimes = [] } = facts;
  if (runtimes.some(({ kind, networking }) => kind === 'docker-rootless' && networking === 'slirp4netns')) return false;
  const seen = connectionSeen(facts);
  return seen === 'hung-up' || (seen === 'refused' && boundOnPort(target, listeners ?? []).length > 0);
}
