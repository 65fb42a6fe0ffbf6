import { addressesOf, type Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Software } from '../../../evidence/machine/software.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import type { Replies } from '../../../evidence/port/replies.ts';
import type { Stall } from '../../../evidence/port/stall.ts';
import { certain, defineCause, lessLikely, likely, ruledOut } from '../../cause.ts';
import { isListenedAt } from '../../reading/port/bound-addresses.ts';
import { addressTried, connectResult } from '../../reading/port/connect-results.ts';
import { isLeftWaiting } from '../../reading/port/is-left-waiting.ts';
import { type RuleSeen, ruleSeen } from '../../reading/reply/rule-seen.ts';

/** A firewall rule on this computer drops the packets: nothing comes back, not even a refusal. */
export const firewallDrop = defineCause({
  id: 'firewall-drop',
  stop: 'port',
  needs: ['connect', 'stall'],
  uses: ['listeners', 'replies', 'attempt', 'network', 'software', 'firewall'],
  judge(facts) {
    const { target, attempt, listeners, replies, network } = facts;
    // Without the loopback interface, everything sent to this computer vanishes.
    if ((attempt && !isLeftWaiting(attempt)) || network?.loopback.up === false) return ruledOut;
    const guess = unwatched(facts);
    if (guess) {
      const details: Details = { port: target.port, ...guess, ...ruleSeen(facts.firewall, facts.os) };
      return isLeftToGuard(facts.software) ? lessLikely(details) : likely(details);
    }
    const { connect } = facts;
    if (!addressesOf(target).some((address) => isSilent(address, { target, connect, replies }))) return ruledOut;
    const { stall } = facts;
    const tried = addressTried(target, connect, attempt);
    const swallowed = stall.find((one) => one.address === tried && isSwallowed(one));
    if (!swallowed) return ruledOut;
    const details: Details = { port: target.port, address: swallowed.address, ...ruleSeen(facts.firewall, facts.os) };
    const hasListener = isListenedAt(swallowed.address, target, listeners);
    // With the loopback interface down, ::1 is gone and 127.0.0.1 hangs in the same way.
    const isInterfaceUp = network !== undefined || !connect.some((one) => one.result === 'no-such-address');
    return hasListener && isInterfaceUp ? certain(details) : likely(details);
  },
});

/** A type, so that it counts as plain data. `filter`: an active firewall, if nobody could check the port. */
type Details = { port: number; address?: string; filter?: string } & RuleSeen;

interface Seen extends Pick<Facts, 'connect'> {
  target: Target;
  attempt: Attempt | undefined;
  software: Software | undefined;
  isKnown(name: 'connect' | 'stall'): boolean;
}

/** Other security software is active, and no firewall is. */
function isLeftToGuard(software: Software = []): boolean {
  const guards = software.filter(({ active }) => active).map(({ kind }) => kind);
  return (guards.includes('antivirus') || guards.includes('endpoint-protection')) && !guards.includes('firewall');
}

/** If nobody watched the packets: a connect without an answer, or a page that keeps loading while a firewall is active. */
function unwatched(seen: Seen): Omit<Details, 'port'> | undefined {
  const { target, attempt, software, isKnown } = seen;
  if (isKnown('stall')) return undefined;
  if (isKnown('connect')) {
    const tried = addressTried(target, seen.connect, attempt);
    return tried && connectResult(seen.connect, tried) === 'silent' ? { address: tried } : undefined;
  }
  const filter = attempt && software?.find(({ kind, active }) => kind === 'firewall' && active);
  return filter && { filter: filter.name };
}

/** The SYN or the request got no answer; the browser alone can't tell which. */
function isSilent(
  address: string,
  { target, connect, replies }: { target: Target; connect: Connect; replies: Replies | undefined },
): boolean {
  const result = connectResult(connect, address);
  if (result === 'silent' || (result === 'accepted' && !replies)) return true;
  const reply = replies?.find((one) => one.address === address && one.scheme === target.scheme);
  return reply?.outcome.kind === 'silent';
}

/** The SYN, or data after it, was sent again and never acknowledged, and not because the accept queue was full. */
function isSwallowed({ client, retransmits, unacknowledgedBytes, queueOverflows }: Stall[number]): boolean {
  if (!retransmits || queueOverflows) return false;
  return client === 'syn-sent' || (client === 'established' && (unacknowledgedBytes ?? 0) > 0);
}
