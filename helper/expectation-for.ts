import { type Expectation, expectationOf } from './known-programs.ts';
import type { Sight } from './sight.ts';

/** What the target's port speaks, as far as its owner and its number tell. Where the owner cannot be seen, the number alone has to. */
export async function expectationFor({ target, found }: Sight): Promise<Expectation> {
  const owners = await found('owners').catch(() => []);
  return expectationOf(target.port, owners.find(({ process }) => process)?.process ?? {});
}
