import { addressesOf, type Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import type { Sandbox } from '../../../evidence/machine/sandbox.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import type { FactsRead } from '../facts-read.ts';
import { likelyPorts } from '../port/likely-ports.ts';
import { boundOnPort } from '../port/way-to-port.ts';

/** What keeps whoever asks from the person's localhost. */
export interface ShutIn {
  /** `own-localhost`: a network apart, with a localhost of its own. `no-connections`: none may be made. */
  way: 'own-localhost' | 'no-connections';
  /** The evidence leaves nothing else. */
  isSure: boolean;
}

type Known = { readonly target: Target } & Partial<
  FactsRead<'attempt' | 'connect' | 'listeners' | 'network' | 'services' | 'expected' | 'sandbox'>
>;

/** Whether a sandbox stands between whoever asks and the person's localhost; undefined where it doesn't, or nothing says so. */
export function shutIn(known: Known): ShutIn | undefined {
  const { target, attempt, connect = [], listeners = [], sandbox } = known;
  if (!sandbox || attempt?.outcome === 'answered') return undefined;
  if (connect.some(({ result }) => result === 'accepted')) return undefined;
  if (!attempt && mayNotConnect(target, connect, sandbox)) {
    return { way: 'no-connections', isSure: sandbox.isRestricted && refusalCodes(target, connect).every(isOfFilter) };
  }
  const isHere = boundOnPort(target, listeners).length > 0;
  return isHere || !mayBeApart(sandbox, known) ? undefined : ownLocalhost(known, sandbox);
}

/** A network apart; or a place that shows nothing of its network, and has nothing in it. */
function mayBeApart({ network, isRestricted }: Sandbox, known: Known): boolean {
  return network === 'own' || (network === 'unknown' && isRestricted && hasNothingButLoopback(known));
}

function ownLocalhost(known: Known, { kind, network, listensOutside }: Sandbox): ShutIn | undefined {
  const { attempt } = known;
  if (listensOutside) return { way: 'own-localhost', isSure: true };
  const isCutOff = hasNothingButLoopback(known);
  // The helper is where its browser is: a test may have put both, and the server, into one network.
  if (attempt) return isCutOff && mayBeMet(attempt) && wrapsOneProgram.includes(kind) ? guess : undefined;
  // Seen to be free outside as well, the port is nobody's, unless even the way to it is missing here.
  if (listensOutside === false) return known.network?.loopback.up === false ? guess : undefined;
  if (isServedHere(known)) return undefined;
  return { way: 'own-localhost', isSure: isCutOff && network === 'own' };
}

const guess: ShutIn = { way: 'own-localhost', isSure: false };

/** Sandboxes that a person puts around a browser alone. */
const wrapsOneProgram: readonly Sandbox['kind'][] = ['flatpak', 'snap', 'firejail', 'bubblewrap'];

function mayBeMet(attempt: Attempt): boolean {
  return attempt.outcome === 'failed' && (attempt.failure === 'refused' || attempt.failure === 'unreachable');
}

/** No card, bridge or tunnel: nothing in there is meant to be reached from elsewhere, or to reach anything. */
function hasNothingButLoopback({ network }: Known): boolean {
  return network !== undefined && !network.others.some(({ up }) => up);
}

/** What is missed seems to run in here. */
function isServedHere({ target, expected = [], services = [] }: Known): boolean {
  return expected.length > 0 || likelyPorts(target, services, undefined).length > 0;
}

/** Every address was denied before anything was sent. Rules for all programs do the same, so it takes a sign of a sandbox. */
function mayNotConnect(target: Target, connect: Connect, { kind, isRestricted }: Sandbox): boolean {
  const codes = refusalCodes(target, connect);
  const isDenied = codes.length > 0 && codes.every((code) => code === 'EACCES' || isOfFilter(code));
  return isDenied && (isRestricted || kind === 'agent' || codes.every(isOfFilter));
}

function refusalCodes(target: Target, connect: Connect): string[] {
  return connect.filter(({ address }) => addressesOf(target).includes(address)).map(({ code = '' }) => code);
}

/** What filters of system calls and of control groups answer, and neither routes nor firewalls do. */
function isOfFilter(code: string): boolean {
  return ['EPERM', 'EAFNOSUPPORT', 'ENOTSUP', 'ENOSYS'].includes(code);
}
