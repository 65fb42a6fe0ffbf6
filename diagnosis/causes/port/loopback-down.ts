import { addressesOf, isLoopbackAddress, type Target } from '../../../evidence/address/target.ts';
import type { Network } from '../../../evidence/machine/network.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { connectResult } from '../../reading/port/connect-results.ts';

/** The network interface this computer uses to talk to itself is down or has lost its address. */
export const loopbackDown = defineCause({
  id: 'loopback-down',
  stop: 'port',
  needs: [],
  uses: ['network', 'connect', 'attempt'],
  judge({ target, network, connect, attempt }) {
    const asked = addressesOf(target).filter(isLoopbackAddress);
    if (asked.length === 0 || attempt?.outcome === 'answered') return ruledOut;
    const results = (address: string) => connectResult(connect ?? [], address);
    if (asked.some((address) => results(address) === 'accepted')) return ruledOut;
    // Even a refusal came over loopback.
    const missing = asked.filter((address) => !isThere(address, network?.loopback) && results(address) !== 'refused');
    const details = { isUp: network?.loopback.up, missing: missing[0] ?? asked[0] ?? '127.0.0.1' };
    if (network && missing.length === asked.length) return certain(details);
    // Many computers without IPv6 have no ::1. Without 127.0.0.1, servers that listen there can't be reached.
    if (network) return missing.some((address) => !address.includes(':')) ? likely(details) : ruledOut;
    return connect && looksDown(target, connect) ? likely(details) : ruledOut;
  },
});

/** The system sets one address, and all of 127.0.0.0/8 works with it. */
function isThere(address: string, loopback: Network['loopback'] | undefined): boolean {
  if (!loopback?.up) return false;
  return loopback.addresses.some((own) => own === address || (!own.includes(':') && !address.includes(':')));
}

/** 127.0.0.1 is missing, or has no route. A missing ::1 doesn't count: it's missing wherever IPv6 is off. */
function looksDown(target: Target, connect: Connect): boolean {
  return connect
    .filter(({ address }) => !address.includes(':') && addressesOf(target).includes(address))
    .some(({ result, code }) => result === 'no-such-address' || (result === 'unreachable' && code === 'ENETUNREACH'));
}
