import { covers } from '../../../evidence/address/covers.ts';
import { addressesOf } from '../../../evidence/address/target.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import type { Replies } from '../../../evidence/port/replies.ts';
import { isClosedOrReset } from '../../../evidence/reply/is-closed-or-reset.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { programKind } from '../../knowledge/program-kinds.ts';
import { type BrokenForwarding, brokenForwarding } from '../../reading/container/broken-forwarding.ts';
import { mappingsTo } from '../../reading/container/containers-on-port.ts';
import { isOfEngine, isRule } from '../../reading/container/engine-forwarder.ts';
import { failingForwarder, leadsNowhere } from '../../reading/container/failing-forwarder.ts';
import { listeningInside } from '../../reading/container/listening-inside.ts';
import type { FactsRead, Reading } from '../../reading/facts-read.ts';
import { isEngineProcess } from '../../reading/program/is-engine-process.ts';
import { ownerProcesses } from '../../reading/program/owner-processes.ts';
import { type Ending, endingOfForwarder } from '../../reading/program/what-ends-with.ts';

/** A forwarder holds the port, but the service it was started for is gone, or the container engine doesn't forward to a container that is there. */
export const forwarderOrphaned = defineCause({
  id: 'forwarder-orphaned',
  stop: 'program',
  needs: ['forwarders'],
  uses: ['replies', 'attempt', 'connect', 'listeners', 'owners', 'services', 'containers', 'runtimes'],
  judge(facts) {
    const { target, attempt, replies } = facts;
    const broken = brokenForwarding(facts);
    if (broken) return likely<Left>({ port: target.port, broken });
    const details = (forwarder: Forwarder): Left => ({
      port: target.port,
      forwarder,
      ending: endingOfForwarder(forwarder, facts),
      isContainerPossible: facts.containers === undefined,
      answersAt: addressThatAnswers(facts),
    });
    if (isLeftByWsl(facts)) return likely(details(wslRelay(target.port)));
    const left = leftByEngine(facts);
    if (left) return likely(details(left));
    const refused = isRefused(facts);
    // It may hold one family alone, while the service answers on the other.
    const isHalf = attempt?.outcome !== 'answered' && replies?.some(isBroken);
    if (leadsNowhere(facts) === false && !refused && !isHalf) return ruledOut;
    const failing = failingForwarder(facts);
    if (failing?.orphaned) return certain(details(failing));
    if (failing && (isStale(failing) || isUnclaimed(failing, facts))) return likely(details(failing));
    const orphan = facts.forwarders.find((one) => one.orphaned && (refused || isBrokenAt(one, replies)));
    if (!orphan) return ruledOut;
    return refused ? certain(details(orphan)) : likely(details(orphan));
  },
});

type Left =
  | { port: number; broken: BrokenForwarding }
  | { port: number; forwarder: Forwarder; ending: Ending; isContainerPossible: boolean; answersAt: string | undefined };

/** Another address of this computer's own, where a page comes from the same port. */
function addressThatAnswers({ target, replies = [] }: Reading<'replies'>): string | undefined {
  const isPage = ({ scheme, outcome }: Replies[number]) =>
    scheme === target.scheme && outcome.kind === 'http' && outcome.status < 500;
  return replies.find(isPage)?.address;
}

/** An engine may only have the port reserved, or have lost what passes it on. Without a listener there is nothing to be left behind. */
function isRefused({ attempt, connect, listeners }: FactsRead<'attempt' | 'connect' | 'listeners'>): boolean {
  return failedWith(attempt, 'refused') && (!connect || listeners !== undefined);
}

/** WSL's relay holds [::1] alone, under a name that Windows tells administrators only: https://wsl.dev/technical-documentation/localhost/ */
function isLeftByWsl({ os, owners = [], replies = [], connect = [] }: Seen): boolean {
  const isRelay = owners.some(
    ({ address, process }) => address === '::1' && (!process || /^wsl(relay|host)/.test(process.program)),
  );
  const works = replies.some(({ address, outcome }) => address === '127.0.0.1' && outcome.kind === 'http');
  const isNamed = ownerProcesses(owners).some(({ program }) => /^wsl(relay|host)/.test(program));
  const isSeen = works || (isNamed && !replies.some(({ outcome }) => outcome.kind === 'http'));
  // What has the port and refuses is as broken as what hangs up.
  const isShut = connect.some(({ address, result }) => address === '::1' && result !== 'accepted');
  const isBrokenThere = isShut || replies.some((one) => one.address === '::1' && isBroken(one));
  return os === 'windows' && isRelay && isSeen && isBrokenThere;
}

/**
 * An engine or its machine holds the port, and has no container for it: it is a forwarder that was left behind. WSL has no containers
 * to show; its relay is one where what comes through it is no answer, and nothing is known to listen in WSL.
 */
function leftByEngine(facts: Held): Forwarder | undefined {
  const { target, owners = [], containers, runtimes = [] } = facts;
  const [owner, ...others] = owners.filter(({ address }) => addressesOf(target).some((one) => covers(address, one)));
  if (!owner?.process || others.some(({ process }) => !isEngineProcess(process)) || isAnswered(facts)) return undefined;
  const kind = programKind(owner.process)?.kind;
  const isLeft =
    kind === 'wsl'
      ? leadsNowhere(facts) === true && !runtimes.some((runtime) => listeningInside(runtime, target.port) !== undefined)
      : isEngineProcess(owner.process) && containers !== undefined && mappingsTo(target, containers).length === 0;
  const { pid, program } = owner.process;
  return isLeft ? { program, ...(pid && { pid }), from: { address: owner.address, port: target.port } } : undefined;
}

type Held = Reading<'owners' | 'containers' | 'runtimes' | 'replies' | 'attempt'>;

function isAnswered({ attempt, replies = [] }: Held): boolean {
  return attempt?.outcome === 'answered' || replies.some(({ outcome }) => outcome.kind === 'http');
}

type Seen = { os: OperatingSystem } & FactsRead<'owners' | 'replies' | 'connect'>;

function wslRelay(port: number): Forwarder {
  return { program: 'wslrelay', from: { address: '::1', port } };
}

/** Whether anybody is at its far end or not. */
function isStale({ program, farEnd, orphaned }: Forwarder): boolean {
  return (
    orphaned !== false &&
    farEnd !== undefined &&
    farEnd !== 'accepted' &&
    (isRule(program) || program.startsWith('wslrelay'))
  );
}

/** The relay of WSL, or a forwarder of an engine that answered and has no container for the port. */
function isUnclaimed(forwarder: Forwarder, facts: Reading<'owners' | 'containers'>): boolean {
  const { program, farEnd, orphaned } = forwarder;
  if (orphaned === false || farEnd === 'accepted' || !isOfEngine(forwarder, facts)) return false;
  const isContainerless = facts.containers !== undefined && mappingsTo(facts.target, facts.containers).length === 0;
  return /^wsl/.test(program) || (isContainerless && !isRule(program));
}

function isBroken({ outcome }: Replies[number]): boolean {
  return isClosedOrReset(outcome) || outcome.kind === 'silent';
}

function isBrokenAt({ from }: Forwarder, replies: Replies = []): boolean {
  return replies.some((reply) => covers(from.address, reply.address) && isBroken(reply));
}
