import { plainAddress } from '../../../diagnosis/reading/reply/plain-address.ts';
import { askedAddress, type Target } from '../../../evidence/address/target.ts';
import type { Step } from '../../step.ts';

/**
 * The steps for those who have a page in front of them that makes the call: there is no page to wait on,
 * and another address is one for that page to call, not one to open.
 */
export function stepsForCall(steps: Step[], target: Target): Step[] {
  return steps
    .filter(({ isForPageOnly }) => !isForPageOnly)
    .map((step) => {
      if (!step.open) return step;
      if (step.open === plainAddress(target.url)) return { text: 'Load the page that makes the call again.' };
      return { text: `Have the page call this address instead: \`${askedAddress({ ...target, url: step.open })}\`.` };
    });
}
