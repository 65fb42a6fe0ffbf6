import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const ipv4OnlyListener: CauseWords<'ipv4-only-listener'> = {
  title: ({ port }) => `Port ${port} is open on IPv4 only`,
  why: ({ port, owner, isTried }) => {
    const pair = `This computer has two loopback addresses: ${owner ? describeProgram(owner) : 'the server'} listens on one, and your request went to the other.`;
    return isTried
      ? `127.0.0.1:${port} accepts connections, but [::1]:${port} refuses them. ${pair}`
      : `Port ${port} is open on 127.0.0.1, but not on [::1]. ${pair}`;
  },
  steps: ({ port, owner }, { target }) => [
    { text: 'Open the same page on 127.0.0.1:', open: addressAt(target, { host: '127.0.0.1' }) },
    rebindStep(owner, '::1', port),
  ],
};
