import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { reachedOverIpv4 } from '../../reading/container/reached-over-ipv4.ts';
import { connectResult } from '../../reading/port/connect-results.ts';
import { connectUnlessTold, isShutOut } from '../../reading/port/other-family.ts';
import { ownerProcess } from '../../reading/program/owner-process.ts';

/** The server listens on the IPv4 loopback address only, and the request went to the IPv6 one. */
export const ipv4OnlyListener = defineCause({
  id: 'ipv4-only-listener',
  stop: 'port',
  needs: ['connect'],
  uses: ['listeners', 'owners', 'attempt', 'refusal', 'replies', 'resolution', 'containers'],
  judge(facts) {
    const { target, owners, attempt } = facts;
    const container = attempt?.outcome === 'answered' ? undefined : reachedOverIpv4(facts);
    const details = { port: target.port, owner: ownerProcess(owners), container, isTried: false };
    if (container) return likely(details);
    const pair = { asked: '::1', open: '127.0.0.1' };
    const connect = connectUnlessTold(facts, pair);
    const shutOut = isShutOut({ ...facts, connect }, pair);
    if (shutOut === 'no') return ruledOut;
    const isTried = connect !== undefined && connectResult(connect, pair.asked) === 'refused';
    return shutOut === 'yes' ? certain({ ...details, isTried }) : likely({ ...details, isTried });
  },
});
