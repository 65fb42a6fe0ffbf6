import { addressAt, urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const boundToOtherAddress: CauseWords<'bound-to-other-address'> = {
  title: ({ port, asked, address }) => `Port ${port} is open on ${address}, not on ${asked}`,
  why: ({ port, asked, address, owner, isTried }) =>
    `${owner ? describeProgram(owner) : 'A program'} listens on ${urlHost(address)}:${port} and on no other address.${isTried ? ` Connections to ${asked} are refused.` : ''}`,
  steps: ({ port, address, owner }, { target }) => [
    { text: 'Open the same page on the address that is open:', open: addressAt(target, { host: address }) },
    rebindStep(owner, '127.0.0.1', port),
  ],
};
