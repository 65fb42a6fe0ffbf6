import type { Reading } from '../facts-read.ts';
import { isForwarder } from '../program/owner-process.ts';
import { insideOn, mappingUp } from './containers-on-port.ts';
import { isHeldByEngine } from './engine-forwarder.ts';
import { forwarderOnPort } from './failing-forwarder.ts';
import { isListenedTo, withFarSide } from './far-side.ts';

type Known = { at: string } & Reading<'replies' | 'attempt' | 'forwarders' | 'owners' | 'containers' | 'runtimes'>;

/**
 * Whether a server is known to take the connection, so that what becomes of it is its doing. `unknown`: something that only passes bytes on
 * takes it first, and may as well be what closes it or keeps silent. `none`: nobody is where that leads.
 */
export function serverBehind(facts: Known): 'there' | 'unknown' | 'none' {
  const { target, at, owners = [], containers = [] } = facts;
  const isTaken = isTakenAtFarEnd(facts);
  if (isTaken !== undefined) return isTaken ? 'there' : 'none';
  const mapping = mappingUp(target, containers, at);
  if (mapping && insideOn(mapping.container, mapping.containerPort) === 'open') return 'there';
  const isPassedOn = isForwarder(facts) || isHeldByEngine(facts) || (mapping && owners.length === 0);
  return isPassedOn ? 'unknown' : 'there';
}

/** Somebody tried the far end of the forwarder on the port, or saw what listens there. */
function isTakenAtFarEnd(facts: Known): boolean | undefined {
  const { forwarders } = facts;
  const forwarder = forwarders && forwarderOnPort({ ...facts, forwarders });
  if (forwarder?.farEnd) return forwarder.farEnd === 'accepted';
  return forwarder && isListenedTo(withFarSide(forwarder, facts));
}
