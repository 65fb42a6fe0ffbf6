import type { Target } from '../../../evidence/address/target.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Replies } from '../../../evidence/port/replies.ts';
import { isAnsweredByNobody } from '../port/is-answered-by-nobody.ts';
import { addressInUse } from '../port/way-to-port.ts';
import { haltedServer } from '../program/halted-server.ts';
import { isOutOfFiles } from '../program/is-out-of-files.ts';
import { goesThroughProxy } from './goes-through-proxy.ts';

/** The browser has another way than Portside's own question, or what failed may lie further on than Portside reads. */
export function mayFailAgain(facts: Met): boolean {
  const { target, attempt, software } = facts;
  if (attempt?.outcome === 'pending' || goesThroughProxy(target, facts) || leadsElsewhere(facts)) return true;
  if (isContradicted(facts)) return true;
  if (software?.some(({ active, kind }) => active && kind !== 'vpn')) return true;
  if (attempt?.outcome !== 'failed') return false;
  // Nobody noted when it failed: it may fail still, where Portside's question finds another way.
  if (attempt.at === undefined) return true;
  // Broken off in the middle, or kept out by the system, which may let Portside's helper pass.
  return attempt.failure === 'truncated' || attempt.failure === 'unreachable';
}

type Met = { target: Target; replies: Replies } & {
  [Name in 'attempt' | 'proxy' | 'resolution' | 'software' | 'listeners' | 'owners' | 'containers']:
    | Facts[Name]
    | undefined;
};

/** The system does not lead the name to the address that answers. */
function leadsElsewhere({ target, replies, attempt, resolution }: Met): boolean {
  const address = addressInUse(target, replies, attempt);
  return target.kind === 'name' && resolution !== undefined && !resolution.addresses.some((one) => one === address);
}

/** What this machine knows of the port does not fit a server that answers: nobody listens, or it is halted or out of files. */
function isContradicted(facts: Met): boolean {
  const hasTrouble = facts.owners?.some(({ process }) => isHaltedInPart(process) || isOutOfFiles(process));
  return hasTrouble === true || isAnsweredByNobody(facts) || hasTwoServers(facts);
}

/** Of a name the browser may reach the other one. */
function hasTwoServers({ target, owners = [] }: Met): boolean {
  const programs = owners.flatMap(({ process }) => (process?.project ? [process.project] : []));
  return target.kind === 'name' && new Set(programs).size > 1;
}

/** A master that is halted does not matter to the workers that take its connections; of halted workers the next request may meet one. */
function isHaltedInPart(process: Process | undefined): boolean {
  const halted = haltedServer(process);
  return halted !== undefined && !(halted.isPartly && halted.workers.length === 0);
}
