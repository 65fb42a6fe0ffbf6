import { covers } from '../../../evidence/address/covers.ts';
import { addressesOf, type Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import type { Listeners } from '../../../evidence/port/listeners.ts';
import type { Stall } from '../../../evidence/port/stall.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { addressTried, connectResult } from '../../reading/port/connect-results.ts';
import { isLeftWaiting } from '../../reading/port/is-left-waiting.ts';
import { haltedServer } from '../../reading/program/halted-server.ts';
import { ownerProcess } from '../../reading/program/owner-process.ts';
import { endingOf } from '../../reading/program/what-ends-with.ts';

/** More connections are waiting for the program than its queue can hold, so the system drops new ones. */
export const acceptQueueFull = defineCause({
  id: 'accept-queue-full',
  stop: 'port',
  needs: [],
  uses: ['connect', 'stall', 'listeners', 'owners', 'attempt', 'services', 'containers'],
  judge(facts) {
    const { target, connect, stall, listeners, owners, attempt } = facts;
    const tried = connect && addressTried(target, connect, attempt);
    const process = ownerProcess(owners);
    // A halted program has its own cause, which explains why the queue is full.
    const halted = haltedServer(process);
    if (!hangs(attempt, connect, tried) || (halted && !halted.isPartly)) return ruledOut;
    const ends = stall?.find(({ address }) => (tried ? address === tried : addressesOf(target).includes(address)));
    const overflow = overflowOf(ends);
    const address = tried ?? ends?.address;
    const waiting = waitingAt(target, address, listeners);
    const ending = endingOf(process, facts);
    const details = { port: target.port, address, process, ending, waiting };
    if (overflow === 'seen') return waiting > 0 ? certain(details) : likely(details);
    return overflow === 'unknown' && waiting > 0 ? likely(details) : ruledOut;
  },
});

/** Whether the connect got no answer, as far as anyone saw. */
function hangs(attempt: Attempt | undefined, connect: Connect | undefined, tried: string | undefined): boolean {
  if (attempt && !isLeftWaiting(attempt)) return false;
  return !connect || (tried !== undefined && connectResult(connect, tried) === 'silent');
}

/** Whether the queue overflowed under one of our own connections. If one of ours fit, the queue had room. */
function overflowOf(ends: Stall[number] | undefined): 'seen' | 'none' | 'unknown' {
  if (ends?.queueOverflows === undefined) return 'unknown';
  return ends.client === 'syn-sent' && ends.queueOverflows > 0 ? 'seen' : 'none';
}

/** How many connections the listener hasn't accepted yet. */
function waitingAt(target: Target, address: string | undefined, listeners: Listeners | undefined): number {
  const asked = address ? [address] : addressesOf(target);
  const rows = (listeners ?? []).filter(
    (row) => row.port === target.port && asked.some((one) => covers(row.address, one)),
  );
  return Math.max(0, ...rows.map(({ waiting }) => waiting ?? 0));
}
