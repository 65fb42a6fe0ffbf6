import type { Target } from '../../../evidence/address/target.ts';
import type { Step } from '../../step.ts';

/** For readers of the tips page, which watches the port. */
export function waitHere({ port }: Target): Step {
  return {
    text: `Lassen Sie diesen Tab offen. Er lädt die Seite, sobald Port ${port} antwortet.`,
    act: 'wait',
    isForPageOnly: true,
  };
}
