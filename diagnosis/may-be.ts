import { isLoopbackAddress, type Target } from '../evidence/address/target.ts';
import type { Evidence, Facts } from '../evidence/index.ts';
import type { Connect } from '../evidence/port/connect.ts';
import type { Replies } from '../evidence/port/replies.ts';
import type { Diagnosis } from './diagnosis.ts';
import { type PossibleCause, possibleCause } from './knowledge/possible-causes.ts';
import type { Symptom } from './symptom-of.ts';

export interface Guessing extends Pick<Diagnosis, 'findings' | 'undecided'>, Pick<Evidence, 'os' | 'unknown'> {
  target: Target;
  facts: Partial<Facts>;
}

/** Whether nothing that is known speaks against a cause that is only guessed at. */
export function mayBe(id: PossibleCause, judged: Guessing): boolean {
  if (judged.findings.some(({ cause }) => cause === id)) return false;
  // Nothing but another server makes another port possible.
  if (id === 'wrong-port') return hasOtherServer(judged);
  if (id === 'server-suspended' && isStateUntold(judged.facts)) return true;
  if (possibleCause(id).isFromStart && judged.facts.remembered) return false;
  return isOpen(id, judged) && isOfThisKind(id, judged);
}

function hasOtherServer({ target, facts }: Guessing): boolean {
  return facts.services?.some(({ web, port }) => web !== false && port !== target.port) ?? false;
}

/** What is still being looked at is not guessed at, and neither is what was looked at. */
function isOpen(id: PossibleCause, { facts, unknown, undecided }: Guessing): boolean {
  const { shownBy } = possibleCause(id);
  if (shownBy && facts[shownBy] !== undefined) return false;
  const missing = shownBy ? [shownBy] : undecided.find(({ cause }) => cause === id)?.missing;
  return missing?.every((fact) => unknown[fact] !== 'pending' && unknown[fact] !== 'not-needed') ?? false;
}

function isOfThisKind(id: PossibleCause, { target, os, facts }: Guessing): boolean {
  switch (id) {
    // Packets that are dropped bring about no connection.
    case 'accept-queue-full':
    case 'firewall-drop':
      return !isConnected(facts);
    case 'wsl-forwarding-broken':
      return os === 'windows';
    // Web shields are made for the other two.
    case 'security-software-intercepts':
      return os !== 'linux';
    case 'port-reserved':
      return os === 'windows' || target.port < 1024;
    // A server that expects TLS answers it, as long as it answers anything.
    case 'http-to-https-server':
      return target.scheme === 'http' && (facts.replies ?? []).every(isUntold);
    // Without a memory of another server there is none whose port it would be.
    case 'port-taken':
      return Boolean(facts.remembered);
    default:
      return true;
  }
}

/** Windows shows no state that a selection in the console would change, and who holds the port may be told without it. */
function isStateUntold({ owners = [] }: Partial<Facts>): boolean {
  const processes = owners.flatMap(({ process }) => process ?? []);
  return processes.length > 0 && processes.every(({ state }) => state === undefined);
}

function isUntold({ outcome }: Replies[number]): boolean {
  return outcome.kind === 'silent' || outcome.kind === 'no-connection';
}

function isConnected({ connect = [] }: Partial<Facts>): boolean {
  const results = connect.map(({ result }) => result);
  return results.includes('accepted') && !results.includes('silent');
}

/** What is known may speak for a cause (-1) or against it (1) without showing or excluding it. */
export function unlikelihoodOf(id: PossibleCause, symptom: Symptom, { facts: { connect = [] } }: Guessing): -1 | 0 | 1 {
  const loopback = connect.filter(({ address }) => isLoopbackAddress(address));
  const isOfOneFamily = loopback.some(({ result }) => result === 'refused');
  // Engines publish a port on both loopback addresses, unless they are told one: https://docs.docker.com/engine/network/port-publishing
  if (symptom === 'dropped' && possibleCause(id).place === 'containers') return isOfOneFamily ? 1 : 0;
  // Rules are mostly made for a port, whatever the family.
  if (symptom === 'silence' && id === 'firewall-drop') return isOfOneFamily ? 1 : 0;
  return id === 'firewall-reject' && loopback.some(isRefusedLate) ? -1 : 0;
}

/** Linux refuses at once. A refusal in a rule's own words (ICMPv6) comes after a second try (docs/measured/linux.md). */
function isRefusedLate({ result, elapsedMs = 0 }: Connect[number]): boolean {
  return result === 'refused' && elapsedMs >= 1000;
}
