import { addressAt, urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const boundToOtherAddress: CauseWords<'bound-to-other-address'> = {
  title: ({ port, asked, address }) => `Port ${port} ist auf ${address} offen, nicht auf ${asked}`,
  why: ({ port, asked, address, owner, isTried }) => {
    const bound = `Port ${port} ist auf ${urlHost(address)} offen, wo ${owner ? describeProgram(owner) : 'ein Programm'} lauscht, aber nicht auf ${asked}.`;
    return isTried ? `${bound} Verbindungen zu ${asked} werden abgelehnt.` : bound;
  },
  steps: ({ port, address, owner }, { target }) => [
    { text: `Öffnen Sie dieselbe Seite auf ${urlHost(address)}:`, open: addressAt(target, { host: address }) },
    rebindStep(owner, '127.0.0.1', port),
  ],
};
