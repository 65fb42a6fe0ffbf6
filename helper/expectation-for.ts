import { covers } from '../evidence/covers.ts';
import type { Owners } from '../evidence/owners.ts';
import type { Target } from '../evidence/target.ts';
import { type Expectation, expectationOf } from './known-programs.ts';
import type { Sight } from './sight.ts';

/** What speaks at this address, as far as its owner and its port tell. Where the owner cannot be seen, the port alone has to. */
export async function expectationFor({ target, found }: Sight, address: string): Promise<Expectation> {
  const owners = await found('owners').catch(() => []);
  return expectationAt(target, address, owners);
}

/** The same, where it is known who owns the port. */
export function expectationAt({ port }: Pick<Target, 'port'>, address: string, owners: Owners): Expectation {
  return expectationOf(port, ownerAt(owners, address)?.process ?? {});
}

/** Two programs may share a port, each on its own address; the one bound to just this address gets its connections. */
function ownerAt(owners: Owners, address: string): Owners[number] | undefined {
  return owners.find((owner) => owner.address === address) ?? owners.find((owner) => covers(owner.address, address));
}
