import { addressAt, urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const boundToOtherAddress: CauseWords<'bound-to-other-address'> = {
  title: ({ port, asked, address }) => `Port ${port} is open on ${address}, not on ${asked}`,
  why: ({ port, asked, address, owner, isTried }) => {
    const bound = `Port ${port} is open on ${urlHost(address)}, where ${owner ? describeProgram(owner) : 'a program'} is listening, but not on ${asked}.`;
    return isTried ? `${bound} Connections to ${asked} are refused.` : bound;
  },
  steps: ({ port, address, owner }, { target }) => [
    { text: `Open the same page on ${urlHost(address)}:`, open: addressAt(target, { host: address }) },
    rebindStep(owner, '127.0.0.1', port),
  ],
};
