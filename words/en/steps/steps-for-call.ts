import { plainAddress } from '../../../diagnosis/reading/reply/plain-address.ts';
import { askedAddress, type Target } from '../../../evidence/address/target.ts';
import type { Step } from '../../step.ts';

/**
 * The steps for someone looking at the page that makes the call: there is no tips page to wait on, and another
 * address is for that page to call, not for the person to open.
 */
export function stepsForCall(steps: Step[], target: Target): Step[] {
  return steps
    .filter(({ isForPageOnly }) => !isForPageOnly)
    .map((step) => {
      if (!step.open) return step;
      if (step.open === plainAddress(target.url)) return { text: 'Reload the page that makes the call.', act: 'retry' };
      return { text: `Have the page call \`${askedAddress({ ...target, url: step.open })}\` instead.` };
    });
}
