import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { connectResult } from '../../reading/port/connect-results.ts';
import { connectUnlessTold, isShutOut } from '../../reading/port/other-family.ts';
import { ownerProcess } from '../../reading/program/owner-process.ts';

/** The server listens on the IPv6 loopback address only, and the request went to the IPv4 one. */
export const ipv6OnlyListener = defineCause({
  id: 'ipv6-only-listener',
  stop: 'port',
  needs: ['connect'],
  uses: ['listeners', 'owners', 'attempt', 'refusal', 'forwarders', 'containers', 'replies', 'resolution'],
  judge(facts) {
    const { target, owners } = facts;
    const asked = target.kind === 'ipv4' ? target.host : '127.0.0.1';
    const forwarder = forwarderToIpv4(facts);
    const details = { port: target.port, asked, owner: ownerProcess(owners), forwarder };
    if (forwarder) return likely({ ...details, isTried: false });
    const pair = { asked, open: '::1' };
    const connect = connectUnlessTold(facts, pair);
    const shutOut = isShutOut({ ...facts, connect }, pair);
    if (shutOut === 'no') return ruledOut;
    const isTried = connect !== undefined && connectResult(connect, asked) === 'refused';
    return shutOut === 'yes' ? certain({ ...details, isTried }) : likely({ ...details, isTried });
  },
  // What is down at the far end of the tunnel is the address it asks for.
  outranks: ({ forwarder }) => (forwarder ? ['tunnel-remote-down', 'tunnel-wrong-target'] : []),
});

/**
 * A forwarder that gets no reply because the server at its far end listens on IPv6 loopback only. Where it leads to was told and what
 * listens there, that it's the wrong address is another cause.
 */
function forwarderToIpv4({
  target,
  forwarders = [],
  containers = [],
  replies = [],
}: Reading<'forwarders' | 'containers' | 'replies'>): Forwarder | undefined {
  const [forwarder] = forwarders;
  const port = forwarder?.to?.port ?? target.port;
  if (forwarder?.to && forwarder.farListeners) return undefined;
  const beyond = [...(forwarder?.farListeners ?? []), ...containers.flatMap((one) => one.listeners ?? [])];
  const there = beyond.filter((one) => one.port === port);
  const isAnswered = replies.some(({ outcome }) => outcome.kind === 'http');
  if (!forwarder || isAnswered || there.length === 0) return undefined;
  return there.every(({ address }) => address === '::1') ? forwarder : undefined;
}
