import { parseTarget, type Target } from '../../evidence/address/target.ts';
import { targetOf } from '../../evidence/address/target-of.ts';
import { readAllTabStates } from './tab-state.ts';

/**
 * The target of an address on this computer. A name that isn't a loopback name counts once a tab's failure has shown that it leads here.
 */
export async function knownTarget(url: string): Promise<Target | undefined> {
  const own = parseTarget(url);
  if (own) return own;
  const known = (await readAllTabStates()).find((state) => state.url === url);
  return known && targetOf(known.diagnosis.evidence);
}
