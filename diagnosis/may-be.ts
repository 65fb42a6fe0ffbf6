import { isLoopbackAddress, type Target } from '../evidence/address/target.ts';
import type { Evidence, Facts } from '../evidence/index.ts';
import type { Connect } from '../evidence/port/connect.ts';
import type { Replies } from '../evidence/port/replies.ts';
import type { Diagnosis } from './diagnosis.ts';
import { type PossibleCause, possibleCause } from './knowledge/possible-causes.ts';
import { isKnownFree } from './reading/port/known-free.ts';
import type { Symptom } from './symptom-of.ts';

export interface Guessing extends Pick<Diagnosis, 'findings' | 'undecided'>, Pick<Evidence, 'os' | 'unknown'> {
  target: Target;
  facts: Partial<Facts>;
}

/** Whether a cause that is only a guess is compatible with everything known. */
export function mayBe(id: PossibleCause, judged: Guessing): boolean {
  const isFound = (id: string) => judged.findings.some(({ cause }) => cause === id);
  // Of a sign-in that nobody waits for here, what's left open is the machine where somebody does.
  if (isFound(id) || (isFound('sign-in-callback-missed') && id !== 'on-another-machine')) return false;
  if (possibleCause(id).needsListener && isKnownFree({ ...judged.facts, target: judged.target })) return false;
  // Another port is possible only if there's another server.
  if (id === 'wrong-port') return hasOtherServer(judged);
  if (id === 'server-suspended' && isStateUnknown(judged.facts)) return true;
  if (possibleCause(id).isFromStart && judged.facts.remembered) return false;
  return isOpen(id, judged) && isOfThisKind(id, judged);
}

function hasOtherServer({ target, facts }: Guessing): boolean {
  return facts.services?.some(({ web, port }) => web !== false && port !== target.port) ?? false;
}

/** Neither a fact that is still being checked nor one that was checked leaves room for a guess. */
function isOpen(id: PossibleCause, { facts, unknown, undecided }: Guessing): boolean {
  const { shownBy } = possibleCause(id);
  if (shownBy && facts[shownBy] !== undefined) return false;
  const missing = shownBy ? [shownBy] : undecided.find(({ cause }) => cause === id)?.missing;
  return missing?.every((fact) => unknown[fact] !== 'pending' && unknown[fact] !== 'not-needed') ?? false;
}

function isOfThisKind(id: PossibleCause, { target, os, facts }: Guessing): boolean {
  switch (id) {
    // Dropped packets never lead to a connection.
    case 'accept-queue-full':
    case 'firewall-drop':
      return !isConnected(facts);
    case 'wsl-forwarding-broken':
      return os === 'windows';
    // Web shields exist for macOS and Windows.
    case 'security-software-intercepts':
      return os !== 'linux';
    case 'port-reserved':
      return os === 'windows' || target.port < 1024;
    // If a server that expects TLS answers at all, it answers TLS.
    case 'http-to-https-server':
      return target.scheme === 'http' && (facts.replies ?? []).every(saysNothing);
    // Without a remembered server, there is none whose port could have been taken.
    case 'port-taken':
      return Boolean(facts.remembered);
    default:
      return true;
  }
}

/** Windows doesn't show that a console selection has paused a program, and elsewhere another user's process may not be seen. */
function isStateUnknown({ owners = [] }: Partial<Facts>): boolean {
  return owners.length > 0 && owners.every(({ process }) => process?.state === undefined);
}

function saysNothing({ outcome }: Replies[number]): boolean {
  return outcome.kind === 'silent' || outcome.kind === 'no-connection';
}

function isConnected({ connect = [] }: Partial<Facts>): boolean {
  const results = connect.map(({ result }) => result);
  return results.includes('accepted') && !results.includes('silent');
}

/** Evidence that makes a cause more likely (-1) or less likely (1) without confirming it or ruling it out. */
export function unlikelihoodOf(
  id: PossibleCause,
  symptom: Symptom,
  { facts: { connect = [], owners = [] } }: Guessing,
): -1 | 0 | 1 {
  // A tunnel of the person's own can be seen.
  if (possibleCause(id).place === 'forwarders' && owners.some(({ process }) => !process)) return 1;
  const loopback = connect.filter(({ address }) => isLoopbackAddress(address));
  const isOfOneFamily = loopback.some(({ result }) => result === 'refused');
  // Engines publish a port on both loopback addresses, unless they are told one: https://docs.docker.com/engine/network/port-publishing
  if (symptom === 'dropped' && possibleCause(id).place === 'containers') return isOfOneFamily ? 1 : 0;
  // Most rules are for a port, in both address families.
  if (symptom === 'silence' && id === 'firewall-drop') return isOfOneFamily ? 1 : 0;
  return id === 'firewall-reject' && loopback.some(isRefusedLate) ? -1 : 0;
}

/** Linux refuses at once. A refusal in a rule's own words (ICMPv6) comes after a second try (docs/measured/linux.md). */
function isRefusedLate({ result, elapsedMs = 0 }: Connect[number]): boolean {
  return result === 'refused' && elapsedMs >= 1000;
}
