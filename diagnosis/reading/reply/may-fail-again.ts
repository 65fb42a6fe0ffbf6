import { covers } from '../../../evidence/address/covers.ts';
import { addressesOf } from '../../../evidence/address/target.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Replies } from '../../../evidence/port/replies.ts';
import type { Reading } from '../facts-read.ts';
import { boundOnPort } from '../port/bound-addresses.ts';
import { isAnsweredByNobody } from '../port/is-answered-by-nobody.ts';
import { isOnNetwork } from '../port/on-network.ts';
import { haltedServer } from '../program/halted-server.ts';
import { isOutOfFiles } from '../program/is-out-of-files.ts';
import { ownerProcesses } from '../program/owner-processes.ts';
import { goesThroughProxy } from './goes-through-proxy.ts';
import { addressInUse } from './own-replies.ts';

/** The browser takes another route than Portside's own request, or the failure may be further on than Portside reads. */
export function mayFailAgain(facts: Met): boolean {
  const { target, attempt, software } = facts;
  if (attempt?.outcome === 'pending' || goesThroughProxy(target, facts) || leadsElsewhere(facts)) return true;
  if (isContradicted(facts) || facts.redirects?.some(({ by }) => by === 'cache')) return true;
  if (software?.some(({ active, kind }) => active && kind !== 'vpn')) return true;
  if (attempt?.outcome !== 'failed') return false;
  // Nobody noted when it failed: it may still fail, even if Portside's request succeeds by another route.
  if (attempt.at === undefined) return true;
  // Cut off in the middle, or denied by the system, which may let Portside's helper through.
  return attempt.failure === 'truncated' || attempt.failure === 'unreachable';
}

type Met = { replies: Replies } & Reading<
  'attempt' | 'redirects' | 'proxy' | 'resolution' | 'software' | 'listeners' | 'owners' | 'containers'
>;

/** The system doesn't resolve the name to the address that answers. */
function leadsElsewhere({ target, replies, attempt, resolution }: Met): boolean {
  const address = addressInUse(target, replies, attempt);
  return target.kind === 'name' && resolution !== undefined && !resolution.addresses.some((one) => one === address);
}

/** What this machine knows about the port contradicts a server that answers: nothing is listening, or it's halted or out of files. */
function isContradicted(facts: Met): boolean {
  const hasTrouble = ownerProcesses(facts.owners).some((process) => isHaltedInPart(process) || isOutOfFiles(process));
  return hasTrouble || isAnsweredByNobody(facts) || hasTwoServers(facts) || isHalfAsked(facts);
}

/** One of the name's addresses has a listener of its own, and nobody asked it. */
function isHalfAsked({ target, replies, listeners = [] }: Met): boolean {
  const asked = replies.map(({ address }) => address);
  return addressesOf(target).some(
    (address) => boundOnPort(target, listeners).includes(address) && !asked.includes(address),
  );
}

/** For a name, the browser may reach the other server. And a network address may not lead to the server known from localhost. */
function hasTwoServers({ target, owners = [], listeners = [] }: Met): boolean {
  const bound = boundOnPort(target, listeners);
  if (isOnNetwork(target)) return bound.some((one) => !addressesOf(target).some((address) => covers(one, address)));
  // No single server binds all addresses of a family and one of them again.
  if (bound.includes('0.0.0.0') && bound.includes('127.0.0.1')) return true;
  const programs = owners.flatMap(({ process }) => process?.project ?? process?.folder ?? []);
  return target.kind === 'name' && new Set(programs).size > 1;
}

/** A halted master doesn't matter to workers that accept its connections. If workers are halted, the next request may reach one of them. */
function isHaltedInPart(process: Process | undefined): boolean {
  const halted = haltedServer(process);
  return halted !== undefined && !(halted.isPartly && halted.workers.length === 0);
}
