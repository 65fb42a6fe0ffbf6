import type { Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';

/** Whether a page made this request for its own use, so that nobody opens the address. */
export function isCall({ socket }: Pick<Target, 'socket'>, attempt: Attempt | undefined): boolean {
  return socket === true || (attempt?.resource !== undefined && attempt.resource !== 'page');
}
