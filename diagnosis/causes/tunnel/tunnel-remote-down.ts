import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import { certain, defineCause, lessLikely, likely, ruledOut } from '../../cause.ts';
import { failingTunnel, isSeenFailing } from '../../reading/container/failing-forwarder.ts';
import { isListenedTo } from '../../reading/container/far-side.ts';
import { pointsElsewhere } from '../../reading/container/points-elsewhere.ts';
import { isOnTheWay, troubleOf } from '../../reading/container/trouble-of.ts';
import type { Reading } from '../../reading/facts-read.ts';

/** A tunnel takes the connection, but nothing answers at its far end. */
export const tunnelRemoteDown = defineCause({
  id: 'tunnel-remote-down',
  stop: 'program',
  needs: ['forwarders'],
  uses: ['replies', 'attempt', 'owners', 'containers', 'runtimes', 'session'],
  judge(facts) {
    const { target } = facts;
    const forwarder = failingTunnel(facts);
    if (!forwarder) return ruledOut;
    const trouble = troubleOf(forwarder);
    const elsewhere = pointsElsewhere(forwarder);
    // What is wrong on the way is wrong whether the far end takes connections or not.
    const liesOnTheWay = isOnTheWay(trouble);
    // What listens there was seen, and it is on another address or port.
    const isSeenElsewhere = elsewhere && (forwarder.farListeners ?? []).length > 0;
    if (isSeenElsewhere || (forwarder.farEnd === 'accepted' && !liesOnTheWay)) return ruledOut;
    const details = { port: target.port, forwarder, trouble };
    // Somebody is there, so that it would be a firewall on the way, if anything.
    if (!trouble && isSomebodyThere(forwarder, facts)) return lessLikely(details);
    // What listens there instead must be known, or nothing tells whether the target is only written wrongly.
    const isSure = liesOnTheWay || (trouble && !elsewhere && forwarder.farListeners);
    return isSure && isSeenFailing(forwarder, facts) ? certain(details) : likely(details);
  },
});

/** At its target, or on the machine that the person works on, which is where a tunnel leads. */
function isSomebodyThere(forwarder: Forwarder, { session = [] }: Reading<'session'>): boolean {
  return isListenedTo(forwarder) === true || session.some(({ serverThere }) => serverThere);
}
