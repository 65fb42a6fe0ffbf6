import type { Reading } from '../facts-read.ts';
import { isForwarder } from '../program/owner-process.ts';
import { insideOn, mappingUp } from './containers-on-port.ts';
import { isHeldByEngine } from './engine-forwarder.ts';
import { forwarderOnPort } from './failing-forwarder.ts';
import { isListenedTo, withFarSide } from './far-side.ts';

type Known = { at: string } & Reading<'replies' | 'attempt' | 'forwarders' | 'owners' | 'containers' | 'runtimes'>;

/**
 * Whether a server is known to receive the connection, so that it's responsible for what happens to it. `unknown`: a forwarder accepts it
 * first, and may be what closes it or stays silent. `none`: nothing listens where the forwarder leads.
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

/** Whether the far end of the forwarder on the port accepts connections, by a connect or by what listens there. */
function isTakenAtFarEnd(facts: Known): boolean | undefined {
  const { forwarders } = facts;
  const forwarder = forwarders && forwarderOnPort({ ...facts, forwarders });
  if (forwarder?.farEnd) return forwarder.farEnd === 'accepted';
  return forwarder && isListenedTo(withFarSide(forwarder, facts));
}
