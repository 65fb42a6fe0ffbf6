import { addressAt } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { describeProgram, ownerProcess } from '../describe-program.ts';
import { isShutOut, rebindStep } from '../other-family.ts';

/** The server listens on the IPv4 loopback only, and the request went to the IPv6 one. */
export const ipv4OnlyListener = defineCause({
  id: 'ipv4-only-listener',
  stop: 'port',
  needs: ['connect'],
  uses: ['listeners', 'owners', 'attempt', 'refusal'],
  judge({ target, connect, listeners, owners, attempt, refusal }) {
    const shutOut = isShutOut({ target, connect, listeners, attempt, refusal }, { asked: '::1', open: '127.0.0.1' });
    if (shutOut === 'no') return ruledOut;
    const details = { port: target.port, owner: ownerProcess(owners) };
    return shutOut === 'yes' ? certain(details) : likely(details);
  },
  text: {
    title: ({ port }) => `Port ${port} is open on IPv4 only`,
    why: ({ port, owner }) =>
      `127.0.0.1:${port} accepts connections and [::1]:${port} refuses them. ${owner ? describeProgram(owner) : 'The server'} listens on one of this computer's two loopback addresses, and the other one was asked.`,
    steps: ({ port, owner }, { target }) => [
      { text: 'Open the same page on the address that answers:', open: addressAt(target, { host: '127.0.0.1' }) },
      rebindStep(owner, '::1', port),
    ],
  },
});
