import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { failingTunnel, isSeenFailing } from '../../reading/container/failing-forwarder.ts';
import { pointsElsewhere } from '../../reading/container/points-elsewhere.ts';

/** A tunnel leads to an address where the service isn't listening. */
export const tunnelWrongTarget = defineCause({
  id: 'tunnel-wrong-target',
  stop: 'program',
  needs: ['forwarders'],
  uses: ['replies', 'attempt', 'owners', 'containers'],
  judge(facts) {
    const { target } = facts;
    const forwarder = failingTunnel(facts);
    if (!forwarder || forwarder.farEnd === 'accepted') return ruledOut;
    const elsewhere = pointsElsewhere(forwarder);
    const details = { port: target.port, forwarder, instead: insteadOf(forwarder) };
    if (elsewhere === 'certain' && isSeenFailing(forwarder, facts)) return certain(details);
    return elsewhere ? likely(details) : ruledOut;
  },
});

/** The same port on another address before another port. */
function insteadOf({ farListeners = [], to }: Forwarder): string | undefined {
  const best = farListeners.find(({ port }) => port === to?.port) ?? farListeners[0];
  return best && `${best.address.includes(':') ? `[${best.address}]` : best.address}:${best.port}`;
}
