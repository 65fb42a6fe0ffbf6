import type { Cause } from '../cause.ts';

/**
 * The catalogue, most specific first: where two causes are equally sure, the earlier one is shown first.
 */
export const causes: readonly Cause[] = [];
