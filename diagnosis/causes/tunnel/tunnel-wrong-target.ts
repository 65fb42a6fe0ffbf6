import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import { certain, defineCause, lessLikely, likely, ruledOut } from '../../cause.ts';
import { failingTunnel, isSeenFailing } from '../../reading/container/failing-forwarder.ts';
import { pointsElsewhere } from '../../reading/container/points-elsewhere.ts';
import { isOnTheWay, troubleOf } from '../../reading/container/trouble-of.ts';

/** A tunnel leads to an address where the service isn't listening. */
export const tunnelWrongTarget = defineCause({
  id: 'tunnel-wrong-target',
  stop: 'program',
  needs: ['forwarders'],
  uses: ['replies', 'attempt', 'owners', 'containers', 'runtimes'],
  judge(facts) {
    const { target } = facts;
    const forwarder = failingTunnel(facts);
    if (!forwarder || forwarder.farEnd === 'accepted') return ruledOut;
    const elsewhere = pointsElsewhere(forwarder);
    const details = { port: target.port, forwarder, instead: insteadOf(forwarder), isAssumed: elsewhere === undefined };
    if (elsewhere === 'certain' && isSeenFailing(forwarder, facts)) return certain(details);
    if (elsewhere) return likely(details);
    return mayBeMistaken(forwarder) ? lessLikely(details) : ruledOut;
  },
});

/** Nobody looked what listens at its far end, and it doesn't complain of the way there. */
function mayBeMistaken(forwarder: Forwarder): boolean {
  return forwarder.farListeners === undefined && !isOnTheWay(troubleOf(forwarder));
}

/** The same port on another address before another port. */
function insteadOf({ farListeners = [], to }: Forwarder): string | undefined {
  const best = farListeners.find(({ port }) => port === to?.port) ?? farListeners[0];
  return best && `${best.address.includes(':') ? `[${best.address}]` : best.address}:${best.port}`;
}
