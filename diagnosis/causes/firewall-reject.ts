import { addressesOf, urlHost } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { showFirewallRules } from '../commands.ts';
import { isForwarder } from '../describe-program.ts';
import { boundOnPort, connectResult, covers } from '../way-to-port.ts';

/** A rule on this computer turns the connection away although a program listens on exactly that address. */
export const firewallReject = defineCause({
  id: 'firewall-reject',
  stop: 'port',
  needs: ['connect', 'refusal'],
  uses: ['listeners', 'owners'],
  judge(facts) {
    const { target, connect, listeners, owners } = facts;
    const turnedAway = addressesOf(target).find((address) => isTurnedAway(connectResult(connect, address)));
    if (!turnedAway) return ruledOut;
    const details = { port: target.port, address: turnedAway };
    const hasListener = listeners && boundOnPort(target, listeners).some((bound) => covers(bound, turnedAway));
    if (connectResult(connect, turnedAway) !== 'refused') return hasListener ? certain(details) : likely(details);
    if (listeners && !hasListener) return ruledOut;
    const counted = facts.refusal.find((one) => one.address === turnedAway);
    if (!counted || counted.resetsSent > 0) return ruledOut;
    return isForwarder(owners) ? likely(details) : certain(details);
  },
  text: {
    title: ({ port }) => `A firewall rule on this computer rejects port ${port}`,
    why: ({ port, address }) =>
      `A connection to ${urlHost(address)}:${port} is turned away before it reaches the program that listens there. The refusal does not come from the program, nor from the system's own TCP.`,
    steps: ({ port }, { os }) => [
      { text: `Look for a rule that names port ${port}, or all ports:`, command: showFirewallRules(os) },
      { text: 'Take the rule out, or let connections from this computer to itself pass before it.' },
      { text: 'Security software can make such rules too: its own log names the connection it rejected.' },
    ],
  },
});

function isTurnedAway(result: ReturnType<typeof connectResult>): boolean {
  return result === 'refused' || result === 'unreachable' || result === 'prohibited';
}
