import { addressAt, urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const boundToOtherAddress: CauseWords<'bound-to-other-address'> = {
  title: ({ port, asked, address }) => `El puerto ${port} está abierto en ${address}, no en ${asked}`,
  why: ({ port, asked, address, owner, isTried }) => {
    const bound = `El puerto ${port} está abierto en ${urlHost(address)}, donde escucha ${owner ? describeProgram(owner) : 'un programa'}, pero no en ${asked}.`;
    return isTried ? `${bound} Las conexiones a ${asked} se rechazan.` : bound;
  },
  steps: ({ port, address, owner }, { target }) => [
    { text: `Abre la misma página en ${urlHost(address)}:`, open: addressAt(target, { host: address }) },
    rebindStep(owner, '127.0.0.1', port),
  ],
};
