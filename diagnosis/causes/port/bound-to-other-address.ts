import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { boundForTarget, boundOnPort } from '../../reading/port/bound-addresses.ts';
import { isRefused } from '../../reading/port/connect-results.ts';
import { ownerProcess } from '../../reading/program/owner-process.ts';

/** A server listens on this port, but only on another address of this computer. */
export const boundToOtherAddress = defineCause({
  id: 'bound-to-other-address',
  stop: 'port',
  needs: ['listeners'],
  uses: ['connect', 'owners', 'attempt'],
  judge(facts) {
    const { target, connect, owners, attempt } = facts;
    if (connect ? !isRefused(target, connect) : !mayBeRefused(attempt)) return ruledOut;
    const bound = boundOnPort(target, facts.listeners);
    if (boundForTarget(target, facts.listeners).length > 0 || bound.some(isOtherFamily(target.host))) return ruledOut;
    const [address] = bound;
    if (!address) return ruledOut;
    const details = {
      port: target.port,
      asked: target.host,
      address,
      owner: ownerProcess(owners),
      isTried: connect !== undefined,
    };
    return connect ? certain(details) : likely(details);
  },
});

function mayBeRefused(attempt: Attempt | undefined): boolean {
  return !attempt || failedWith(attempt, 'refused', 'other');
}

/** Loopback of the other address family: that has its own causes. */
function isOtherFamily(asked: string): (bound: string) => boolean {
  const other = asked.includes(':') ? '127.0.0.1' : '::1';
  return (bound) => bound === other || (bound === '0.0.0.0' && other === '127.0.0.1');
}
