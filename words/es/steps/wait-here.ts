import type { Target } from '../../../evidence/address/target.ts';
import type { Step } from '../../step.ts';

/** For readers of the tips page, which watches the port. */
export function waitHere({ port }: Target): Step {
  return {
    text: `Deja esta pestaña abierta. Cargará la página en cuanto responda el puerto ${port}.`,
    act: 'wait',
    isForPageOnly: true,
  };
}
