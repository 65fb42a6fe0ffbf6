import { addressAt } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { describeProgram, ownerProcess } from '../describe-program.ts';
import { connectUnlessTold, isShutOut, rebindStep } from '../other-family.ts';
import { connectResult } from '../way-to-port.ts';

/** The server listens on the IPv4 loopback only, and the request went to the IPv6 one. */
export const ipv4OnlyListener = defineCause({
  id: 'ipv4-only-listener',
  stop: 'port',
  needs: ['connect'],
  uses: ['listeners', 'owners', 'attempt', 'refusal'],
  judge(facts) {
    const { target, listeners, owners, attempt, refusal } = facts;
    const pair = { asked: '::1', open: '127.0.0.1' };
    const connect = connectUnlessTold(facts, pair);
    const shutOut = isShutOut({ target, connect, listeners, attempt, refusal }, pair);
    if (shutOut === 'no') return ruledOut;
    const isTried = connect !== undefined && connectResult(connect, pair.asked) === 'refused';
    const details = { port: target.port, owner: ownerProcess(owners), isTried };
    return shutOut === 'yes' ? certain(details) : likely(details);
  },
  text: {
    title: ({ port }) => `Port ${port} is open on IPv4 only`,
    why: ({ port, owner, isTried }) =>
      `${isTried ? `127.0.0.1:${port} accepts connections and [::1]:${port} refuses them.` : `Port ${port} is open on 127.0.0.1, and nothing is open for [::1].`} ${owner ? describeProgram(owner) : 'The server'} listens on one of this computer's two loopback addresses, and the other one was asked.`,
    steps: ({ port, owner }, { target }) => [
      { text: 'Open the same page on the address that answers:', open: addressAt(target, { host: '127.0.0.1' }) },
      rebindStep(owner, '::1', port),
    ],
  },
});
