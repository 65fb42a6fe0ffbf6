import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { forwarderName } from '../../names/describe-forwarder.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { sentenceStart } from '../../names/sentence-start.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const ipv6OnlyListener: CauseWords<'ipv6-only-listener'> = {
  title: ({ port, forwarder }) =>
    forwarder ? `The server behind port ${port} listens on IPv6 only` : `Port ${port} is open on IPv6 only`,
  why: ({ port, asked, owner, forwarder, isTried }) =>
    forwarder
      ? `${sentenceStart(forwarderName(forwarder))} holds port ${port} here and passes connections on. At the other end the server listens on [::1] alone, and a forwarder goes to 127.0.0.1.`
      : `${isTried ? `[::1]:${port} accepts connections and ${asked}:${port} refuses them.` : `Port ${port} is open on [::1], and nothing is open for ${asked}.`} ${owner ? describeProgram(owner) : 'The server'} listens on one of this computer's two loopback addresses, and the other one was asked.`,
  steps: ({ port, asked, owner, forwarder }, { target }) =>
    forwarder
      ? [
          {
            text: 'Start the server so that it listens on 127.0.0.1 or 0.0.0.0; for Vite:',
            command: 'npx vite --host 127.0.0.1',
          },
        ]
      : [
          {
            text: 'Open the same page under the name, which tries both:',
            open: addressAt(target, { host: 'localhost' }),
          },
          rebindStep(owner, asked, port),
        ],
};
