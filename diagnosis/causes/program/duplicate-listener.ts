import { covers } from '../../../evidence/address/covers.ts';
import { addressesOf, type Target } from '../../../evidence/address/target.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Replies } from '../../../evidence/port/replies.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { mappingUp } from '../../reading/container/containers-on-port.ts';
import { type Named, named } from '../../reading/container/named-container.ts';
import { reachedOverIpv4 } from '../../reading/container/reached-over-ipv4.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { addressTried } from '../../reading/port/connect-results.ts';
import { isOnNetwork } from '../../reading/port/on-network.ts';
import { isPage, type Rival, rivals } from '../../reading/port/rivals.ts';
import { isHalted } from '../../reading/program/halted-server.ts';
import { isSameServer } from '../../reading/program/same-server.ts';
import { endingOf } from '../../reading/program/what-ends-with.ts';

/** Two servers share the port, each on its own address or side by side, and the browser reached the other one. */
export const duplicateListener = defineCause({
  id: 'duplicate-listener',
  stop: 'program',
  needs: [],
  uses: ['listeners', 'connect', 'owners', 'replies', 'remembered', 'attempt', 'services', 'containers', 'forwarders'],
  judge(facts) {
    const { target, remembered, attempt, connect } = facts;
    const found = rivals(facts);
    // The browser must have reached one of them.
    if (!found || (connect && !addressTried(target, connect, attempt)) || reachedOverIpv4(facts)) return ruledOut;
    const { met, other } = found;
    const isPageSeen = isFine(facts);
    const halted = [met, other].find(({ process }) => isHalted(process))?.process;
    const details = {
      port: target.port,
      ...found,
      halted,
      ending: endingOf(met.process, facts),
      container: containerOn(facts),
      isPageSeen,
    };
    const isMet = isRemembered(met, remembered);
    const isOther = isRemembered(other, remembered);
    // If both are on the same address, the browser may have reached either.
    const isOneOfTwo = met.address === other.address;
    if (isMet && !isOneOfTwo) return ruledOut;
    if (isOther && isMet === false && !isOneOfTwo && isOrderKnown(target, attempt)) return certain(details);
    const isAmiss = !isPageSeen || mayBeOthersPage(found, facts);
    return isOther || (mayBeMeant(target, other) && isAmiss) ? likely(details) : ruledOut;
  },
});

function isRemembered({ process }: Rival, remembered: Facts['remembered'] | undefined): boolean | undefined {
  return process && remembered ? isSameServer(process, remembered) : undefined;
}

/** If nobody noted what was here before, two servers on different addresses are worth mentioning for any page that someone asks about. */
function mayBeOthersPage({ met, other }: Found, { target, attempt, remembered, replies }: Noted): boolean {
  const isOneKnown = (met.process ?? other.process) !== undefined && met.address !== other.address;
  return (
    isOneKnown &&
    (attempt !== undefined || isOneAloneAsked({ met, other }, target, replies)) &&
    remembered === undefined
  );
}

/**
 * Two servers of different projects, or one on localhost and one on the network, of which only one was asked: a browser may reach the
 * other.
 */
function isOneAloneAsked({ met, other }: Pick<Found, 'met' | 'other'>, target: Target, replies: Replies = []): boolean {
  const areOfProjects = [met, other].every(({ process }) => process?.project ?? process?.folder);
  const areApart = areOfProjects || isOnNetwork(target);
  return areApart && new Set(replies.map(({ address }) => address)).size === 1;
}

type Noted = Reading<'attempt' | 'remembered' | 'replies'>;

type Found = NonNullable<ReturnType<typeof rivals>>;

/**
 * For an IP address, only a server that covers it: one on another address is a different place. But people who open one of this computer's
 * network addresses usually know the server from localhost.
 */
function mayBeMeant(target: Target, other: Rival): boolean {
  return addressesOf(target).some((address) => covers(other.address, address)) || isOnNetwork(target);
}

/** For a name, a browser picks one of two addresses, and each browser has its own order. */
function isOrderKnown({ kind }: Target, attempt: Facts['attempt'] | undefined): boolean {
  return kind !== 'name' || attempt?.browser === 'chromium' || attempt?.browser === 'firefox';
}

/** A page came, and nothing says that it's the wrong one. If no browser is known, it may have come from either address. */
function isFine({ target, replies, attempt }: Reading<'replies' | 'attempt'>): boolean {
  if (attempt) return attempt.outcome === 'answered' && attempt.status < 400;
  const own = (replies ?? []).filter(
    ({ scheme, outcome }) => scheme === target.scheme && outcome.kind !== 'no-connection',
  );
  return own.length > 0 && own.every(({ outcome }) => isPage(outcome));
}

/** If a container publishes the port, the engine's socket belongs to that container. */
function containerOn({ target, at, containers = [] }: { at: string } & Reading<'containers'>): Named | undefined {
  const container = mappingUp(target, containers, at)?.container;
  return container && named(container);
}
