import { loopbackAddress, parseNamedTarget, parseTarget, type Target } from '../../evidence/address/target.ts';
import { resolveName } from './resolve-name.ts';

/** A target on this computer, or the addresses the name leads to instead: nowhere, if that list is empty. */
type Found = { target: Target } | { elsewhere: string[] };

/**
 * The target of a request. A name that isn't a loopback name is looked up once, and must resolve to this computer and nowhere else. Only
 * the addresses found here are connected to: looked up again, the name might resolve to another machine.
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
