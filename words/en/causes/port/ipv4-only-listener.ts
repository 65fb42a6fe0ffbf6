import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const ipv4OnlyListener: CauseWords<'ipv4-only-listener'> = {
  title: ({ port }) => `Port ${port} is open on IPv4 only`,
  why: ({ port, owner, isTried }) =>
    `${isTried ? `127.0.0.1:${port} accepts connections and [::1]:${port} refuses them.` : `Port ${port} is open on 127.0.0.1, and nothing is open for [::1].`} ${owner ? describeProgram(owner) : 'The server'} listens on one of this computer's two loopback addresses, and the other one was asked.`,
  steps: ({ port, owner }, { target }) => [
    { text: 'Open the same page on the address that answers:', open: addressAt(target, { host: '127.0.0.1' }) },
    rebindStep(owner, '::1', port),
  ],
};
