import { addressesOf, type Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { Sandbox } from '../../../evidence/machine/sandbox.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import type { FactsRead } from '../facts-read.ts';
import { hasListener } from '../port/bound-addresses.ts';
import { anyAccepts, isUnexplainedFailure } from '../port/connect-results.ts';
import { likelyPorts } from '../port/likely-ports.ts';

/** How a sandbox separates the program that gathered the evidence from the person's localhost. */
export interface SandboxBarrier {
  /** `own-localhost`: a separate network with its own localhost. `no-connections`: none are allowed. */
  way: 'own-localhost' | 'no-connections';
  /** The evidence allows no other explanation. */
  isSure: boolean;
  /** Nobody noted how the connections failed. */
  isUntold?: true;
}

type Known = { readonly target: Target } & Partial<
  FactsRead<'attempt' | 'connect' | 'listeners' | 'network' | 'services' | 'expected' | 'sandbox'>
>;

/** Whether a sandbox separates us from the person's localhost; undefined if it doesn't, or if nothing says so. */
export function findSandboxBarrier(known: Known): SandboxBarrier | undefined {
  const { target, attempt, connect = [], listeners = [], sandbox } = known;
  if (!sandbox || attempt?.outcome === 'answered') return undefined;
  if (anyAccepts(connect)) return undefined;
  const denied = attempt ? undefined : noConnections(target, connect, sandbox);
  if (denied) return denied;
  const isHere = hasListener(target, listeners);
  return isHere || !mayBeApart(sandbox, known) ? undefined : ownLocalhost(known, sandbox);
}

/** A separate network; or an environment that shows nothing of its network, and has nothing in it. */
function mayBeApart({ network, isRestricted }: Sandbox, known: Known): boolean {
  return network === 'own' || (network === 'unknown' && isRestricted && hasNothingButLoopback(known));
}

function ownLocalhost(known: Known, { kind, network, listensOutside }: Sandbox): SandboxBarrier | undefined {
  const { attempt } = known;
  if (listensOutside) return { way: 'own-localhost', isSure: true };
  const isCutOff = hasNothingButLoopback(known);
  // The helper runs where its browser does: a test may have put both, and the server, into one network.
  if (attempt) return isCutOff && mayBeMet(attempt) && wrapsOneProgram.includes(kind) ? guess : undefined;
  // If the port was seen to be free outside too, nothing has it, unless even the route to it is missing here.
  if (listensOutside === false) return known.network?.loopback.up === false ? guess : undefined;
  if (isServedHere(known)) return undefined;
  return { way: 'own-localhost', isSure: isCutOff && network === 'own' };
}

const guess: SandboxBarrier = { way: 'own-localhost', isSure: false };

/** Sandboxes that people put around a browser alone. */
const wrapsOneProgram: readonly Sandbox['kind'][] = ['flatpak', 'snap', 'firejail', 'bubblewrap'];

function mayBeMet(attempt: Attempt): boolean {
  return failedWith(attempt, 'refused', 'unreachable');
}

/** No network card, bridge or tunnel: nothing inside is meant to reach anything, or to be reached. */
function hasNothingButLoopback({ network }: Known): boolean {
  return network !== undefined && !network.others.some(({ up }) => up);
}

/** The missing server seems to run in here. */
function isServedHere({ target, expected = [], services = [] }: Known): boolean {
  return expected.length > 0 || likelyPorts(target, services, undefined).length > 0;
}

function noConnections(target: Target, connect: Connect, sandbox: Sandbox): SandboxBarrier | undefined {
  if (mayNotConnect(target, connect, sandbox))
    return { way: 'no-connections', isSure: sandbox.isRestricted && refusalCodes(target, connect).every(isOfFilter) };
  const isUntoldOfAll = connect.length > 0 && connect.every(isUnexplainedFailure);
  return isUntoldOfAll && mayForbid(sandbox) ? { way: 'no-connections', isSure: false, isUntold: true } : undefined;
}

/** Container engines filter system calls too, but never this one. */
function mayForbid({ kind, isRestricted }: Sandbox): boolean {
  return isRestricted && kind !== 'container';
}

/** Every address was denied before anything was sent. Firewall rules for all programs do the same, so we need a sign of a sandbox. */
function mayNotConnect(target: Target, connect: Connect, { kind, isRestricted }: Sandbox): boolean {
  const codes = refusalCodes(target, connect);
  const isDenied = codes.length > 0 && codes.every((code) => code === 'EACCES' || isOfFilter(code));
  return isDenied && (isRestricted || kind === 'agent' || codes.every(isOfFilter));
}

function refusalCodes(target: Target, connect: Connect): string[] {
  return connect.filter(({ address }) => addressesOf(target).includes(address)).map(({ code = '' }) => code);
}

/** Errors that come from filters of system calls and of control groups, but not from routes or firewalls. */
function isOfFilter(code: string): boolean {
  return ['EPERM', 'EAFNOSUPPORT', 'ENOTSUP', 'ENOSYS'].includes(code);
}
