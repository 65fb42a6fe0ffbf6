import { isLoopbackAddress, type Target } from '../evidence/address/target.ts';
import type { Evidence, Facts } from '../evidence/index.ts';
import type { Connect } from '../evidence/port/connect.ts';
import type { Replies } from '../evidence/port/replies.ts';
import { isClosedOrReset } from '../evidence/reply/is-closed-or-reset.ts';
import type { Diagnosis } from './diagnosis.ts';
import { type PossibleCause, possibleCause } from './knowledge/possible-causes.ts';
import { wslDistributions } from './reading/container/wsl-distributions.ts';
import { isKnownFree } from './reading/port/known-free.ts';
import { isForwarderProgram } from './reading/program/owner-process.ts';
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
  if (passesOn.includes(possibleCause(id).place) && isHeldByServer(judged.facts)) return false;
  // Another port is possible only if there's another server.
  if (id === 'wrong-port') return hasOtherServer(judged);
  if (isOpenAnyway(id, judged.facts)) return true;
  if (possibleCause(id).isFromStart && judged.facts.remembered) return false;
  return isOpen(id, judged) && isOfThisKind(id, judged);
}

/** Although their own judgement has the facts that it needs. */
function isOpenAnyway(id: PossibleCause, facts: Partial<Facts>): boolean {
  if (id === 'server-suspended') return isStateUnknown(facts);
  return id === 'wsl-forwarding-broken' && hasUnreadWsl(facts);
}

/** Where a connection goes on to another place. */
const passesOn: readonly string[] = ['containers', 'forwarders'];

/** The program that has the port was seen, and it hands connections on to nobody. */
function isHeldByServer({ owners = [] }: Partial<Facts>): boolean {
  return owners.length > 0 && owners.every(({ process }) => process && !isForwarderProgram(process.program));
}

/** WSL runs beside Windows, and nobody looked what listens in it. */
function hasUnreadWsl({ runtimes = [] }: Partial<Facts>): boolean {
  return wslDistributions(runtimes).some(({ state, listeners }) => state === 'running' && !listeners);
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
      return target.scheme === 'http' && (facts.replies ?? []).every(isHeldByServer(facts) ? mayBeOfTls : saysNothing);
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

/** Asked in plain HTTP, some close the connection. Where nobody saw the program, more likely ones do so too. */
function mayBeOfTls(reply: Replies[number]): boolean {
  return saysNothing(reply) || (reply.scheme === 'http' && isClosedOrReset(reply.outcome));
}

function isConnected({ connect = [] }: Partial<Facts>): boolean {
  const results = connect.map(({ result }) => result);
  return results.includes('accepted') && !results.includes('silent');
}

/** A tunnel of the person's own could be seen. */
function hasUnseenOwner({ owners = [] }: Partial<Facts>): boolean {
  return owners.some(({ process }) => !process);
}

/** Evidence that makes a cause more likely (-1) or less likely (1) without confirming it or ruling it out. */
export function unlikelihoodOf(id: PossibleCause, symptom: Symptom, { facts }: Guessing): -1 | 0 | 1 {
  return byPlace(id, facts) || byConnects(id, symptom, facts);
}

function byPlace(id: PossibleCause, facts: Partial<Facts>): -1 | 0 | 1 {
  const { place } = possibleCause(id);
  if (place === 'wsl') return hasUnreadWsl(facts) ? -1 : 0;
  return place === 'forwarders' && hasUnseenOwner(facts) ? 1 : 0;
}

function byConnects(id: PossibleCause, symptom: Symptom, { connect = [] }: Partial<Facts>): -1 | 0 | 1 {
  const loopback = connect.filter(({ address }) => isLoopbackAddress(address));
  if (id === 'firewall-reject') return loopback.some(isRefusedLate) ? -1 : 0;
  // Engines publish a port on both loopback addresses, unless they are told one: https://docs.docker.com/engine/network/port-publishing
  const isOfBoth = symptom === 'dropped' && possibleCause(id).place === 'containers';
  // Most rules are for a port, in both address families.
  const isForBoth = symptom === 'silence' && id === 'firewall-drop';
  return (isOfBoth || isForBoth) && loopback.some(({ result }) => result === 'refused') ? 1 : 0;
}

/** Linux refuses at once. A refusal in a rule's own words (ICMPv6) comes after a second try (docs/measured/linux.md). */
function isRefusedLate({ result, elapsedMs = 0 }: Connect[number]): boolean {
  return result === 'refused' && elapsedMs >= 1000;
}
