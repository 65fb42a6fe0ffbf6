import { loopbackAddress, parseNamedTarget, parseTarget, type Target } from '../../evidence/address/target.ts';
import { resolveName } from './resolve-name.ts';

/** A target on this computer, or where the name leads instead: nowhere, where that list is empty. */
type Found = { target: Target } | { elsewhere: string[] };

/**
 * The target of a question. A name of no loopback's own is looked up once, and must lead to this computer and nowhere else;
 * its addresses are kept, and they alone are connected to. Asked again, the same name might lead to another machine.
 */
export async function findTarget(url: string): Promise<Found> {
  const own = parseTarget(url);
  if (own) return { target: own };
  const named = parseNamedTarget(url);
  if (named?.kind !== 'name') return { elsewhere: [] };
  const { addresses } = await resolveName(named.host);
  const here = addresses.flatMap((address) => loopbackAddress(address) ?? []);
  const leadsHere = here.length > 0 && here.length === addresses.length;
  return leadsHere ? { target: { ...named, addresses: [...new Set(here)] } } : { elsewhere: addresses };
}
