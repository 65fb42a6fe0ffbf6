import { parseTarget, type Target } from '../../evidence/address/target.ts';
import { completeAddress } from '../../state/complete-address.ts';

/** What a person types for an address on this computer: in full, or `localhost:3000`, `:3000`, `3000`, `3000/api`. */
export function typedTarget(text: string): Target | undefined {
  return parseTarget(completeAddress(text.trim().replace(/^:?(?=\d{1,5}(?:[/?#]|$))/, 'localhost:')));
}
