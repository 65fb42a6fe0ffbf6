import type { FactName } from '../../evidence/index.ts';
import { words } from '../words.ts';

/** All facts, in the order in which they are shown. Taken from the words, because with `evidence/` a page would load every schema. */
export function factNames(): FactName[] {
  return Object.keys(words.checkers) as FactName[];
}
