import { addressAt } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { describeProgram, ownerProcess } from '../describe-program.ts';
import { isShutOut, rebindStep } from '../other-family.ts';

/** The server listens on the IPv6 loopback only, and the request went to the IPv4 one. */
export const ipv6OnlyListener = defineCause({
  id: 'ipv6-only-listener',
  stop: 'port',
  needs: ['connect'],
  uses: ['listeners', 'owners', 'attempt', 'refusal'],
  judge({ target, connect, listeners, owners, attempt, refusal }) {
    const asked = target.kind === 'ipv4' ? target.host : '127.0.0.1';
    const shutOut = isShutOut({ target, connect, listeners, attempt, refusal }, { asked, open: '::1' });
    if (shutOut === 'no') return ruledOut;
    const details = { port: target.port, asked, owner: ownerProcess(owners) };
    return shutOut === 'yes' ? certain(details) : likely(details);
  },
  text: {
    title: ({ port }) => `Port ${port} is open on IPv6 only`,
    why: ({ port, asked, owner }) =>
      `[::1]:${port} accepts connections and ${asked}:${port} refuses them. ${owner ? describeProgram(owner) : 'The server'} listens on one of this computer's two loopback addresses, and the other one was asked.`,
    steps: ({ port, asked, owner }, { target }) => [
      { text: 'Open the same page under the name, which tries both:', open: addressAt(target, { host: 'localhost' }) },
      rebindStep(owner, asked, port),
    ],
  },
});
