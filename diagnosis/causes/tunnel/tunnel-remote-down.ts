import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { failingTunnel, isSeenFailing } from '../../reading/container/failing-forwarder.ts';
import { pointsElsewhere } from '../../reading/container/points-elsewhere.ts';

/** A tunnel takes the connection, but nothing answers at its far end. */
export const tunnelRemoteDown = defineCause({
  id: 'tunnel-remote-down',
  stop: 'program',
  needs: ['forwarders'],
  uses: ['replies', 'attempt', 'owners', 'containers'],
  judge(facts) {
    const { target } = facts;
    const forwarder = failingTunnel(facts);
    if (!forwarder) return ruledOut;
    const trouble = troubleOf(forwarder);
    const elsewhere = pointsElsewhere(forwarder);
    // What is wrong on the way is wrong whether the far end takes connections or not.
    const isOnTheWay = trouble === 'forbidden' || trouble === 'lost';
    // What listens there was seen, and it is on another address or port.
    const isSeenElsewhere = elsewhere && (forwarder.farListeners ?? []).length > 0;
    if (isSeenElsewhere || (forwarder.farEnd === 'accepted' && !isOnTheWay)) return ruledOut;
    const details = { port: target.port, forwarder, trouble };
    // What listens there instead must be known, or nothing tells whether the target is only written wrongly.
    const isSure = isOnTheWay || (trouble && !elsewhere && forwarder.farListeners);
    return isSure && isSeenFailing(forwarder, facts) ? certain(details) : likely(details);
  },
});

export type Trouble = 'forbidden' | 'lost' | 'nobody-there';

function troubleOf({ farEnd, complaint = '', carrier }: Forwarder): Trouble | undefined {
  if (/prohibited|not allowed|forbidden|denied/i.test(complaint)) return 'forbidden';
  if (
    carrier === 'stuck' ||
    /lost connection|time(d )?-?out|not responding|no such (pod|host)|not found/i.test(complaint)
  )
    return 'lost';
  return (farEnd && farEnd !== 'accepted') || /refused|unreachable|no route/i.test(complaint)
    ? 'nobody-there'
    : undefined;
}
