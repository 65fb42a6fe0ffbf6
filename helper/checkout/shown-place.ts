import type { Checkout } from '../../evidence/port/owners.ts';
import { fromHome } from './from-home.ts';
import type { Place } from './place-of.ts';
import { checkoutOf } from './read-checkout.ts';
import { shownCheckout } from './shown-checkout.ts';

/** A place as a person reads it. */
export function shownPlace({ folder, git }: Place): { folder: string; checkout?: Checkout } {
  return { folder: fromHome(folder), ...(git && { checkout: shownCheckout(checkoutOf(git)) }) };
}
