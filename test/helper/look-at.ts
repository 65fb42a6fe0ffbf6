import { parseTarget } from '../../evidence/address/target.ts';
import type { FoundOut } from '../../evidence/index.ts';
import { look } from '../../helper/look.ts';

/** Everything the machine finds out about an address, in one piece. */
export async function lookAt(url: string): Promise<FoundOut> {
  const target = parseTarget(url);
  if (!target) throw new RangeError(`not an address of this computer: ${url}`);
  const all: FoundOut = { facts: {}, unknown: {} };
  await look(target, ({ facts, unknown }) => {
    Object.assign(all.facts, facts);
    Object.assign(all.unknown, unknown);
  });
  return all;
}
