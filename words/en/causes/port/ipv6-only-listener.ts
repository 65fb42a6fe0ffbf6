import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { forwarderName } from '../../names/describe-forwarder.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const ipv6OnlyListener: CauseWords<'ipv6-only-listener'> = {
  title: ({ port, forwarder }) =>
    forwarder ? `The server behind port ${port} listens on IPv6 only` : `Port ${port} is open on IPv6 only`,
  why: ({ port, asked, owner, forwarder, isTried }) => {
    if (forwarder)
      return `Port ${port} is forwarded by ${forwarderName(forwarder)}, which connects to 127.0.0.1 at the other end. The server there listens on [::1] only.`;
    const pair = `This computer has two addresses for itself: ${owner ? describeProgram(owner) : 'the server'} listens on one, and your request went to the other.`;
    return isTried
      ? `[::1]:${port} accepts connections, but ${asked}:${port} refuses them. ${pair}`
      : `Port ${port} is open on [::1], but not on ${asked}. ${pair}`;
  },
  steps: ({ port, asked, owner, forwarder }, { target }) =>
    forwarder
      ? [
          {
            text: 'Start the server so that it listens on 127.0.0.1 or 0.0.0.0. For Vite:',
            command: 'npx vite --host 127.0.0.1',
          },
        ]
      : [
          target.kind === 'name'
            ? { text: 'Open the same page on [::1]:', open: addressAt(target, { host: '::1' }) }
            : {
                text: 'Open the same page on localhost, which tries both addresses:',
                open: addressAt(target, { host: 'localhost' }),
              },
          rebindStep(owner, asked, port),
        ],
};
