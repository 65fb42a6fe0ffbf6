import type { Target } from '../../evidence/address/target.ts';
import type { FactName, Facts } from '../../evidence/index.ts';

/** Some of the facts, each undefined where it isn't known. */
export type FactsRead<Name extends FactName> = { readonly [One in Name]: Facts[One] | undefined };

/** The same, and the target they are about. */
export type Reading<Name extends FactName> = { readonly target: Target } & FactsRead<Name>;
