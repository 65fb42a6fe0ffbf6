import { withoutQuery } from '../../../evidence/address/mask-query.ts';
import type { Target } from '../../../evidence/address/target.ts';
import type { Step } from '../../step.ts';

/** For those who read this on the tips page, which watches the port. */
export function waitHere({ path, port }: Target): Step {
  return {
    text: `Leave this page open. It goes on to ${withoutQuery(path)} as soon as port ${port} answers.`,
    isForPageOnly: true,
  };
}
