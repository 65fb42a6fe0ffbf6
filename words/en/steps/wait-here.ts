import type { Target } from '../../../evidence/address/target.ts';
import type { Step } from '../../step.ts';

/** For readers of the tips page, which watches the port. */
export function waitHere({ port }: Target): Step {
  return {
    text: `Keep this tab open. It loads the page as soon as port ${port} answers.`,
    act: 'wait',
    isForPageOnly: true,
  };
}
