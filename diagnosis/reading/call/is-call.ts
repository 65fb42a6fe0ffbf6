import type { Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';

/** Whether a page asked for this, to use it: then the address is not what a person opens. */
export function isCall({ socket }: Pick<Target, 'socket'>, attempt: Attempt | undefined): boolean {
  return socket === true || (attempt?.resource !== undefined && attempt.resource !== 'page');
}
