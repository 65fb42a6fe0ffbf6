import { covers } from '../../evidence/address/covers.ts';
import type { Target } from '../../evidence/address/target.ts';
import type { Owners } from '../../evidence/port/owners.ts';
import type { ProbeContext } from '../probe.ts';
import { describeForwarder } from '../probes/forwarders/describe-forwarder.ts';
import { userName } from '../system/linux/user-name.ts';
import { type Expectation, expectationOf } from './known-programs.ts';
import { serviceOfAccount } from './service-accounts.ts';

/** The columns of a row of the listener table that matter here. */
interface Row {
  address: string;
  port: number;
  uid?: number | undefined;
}

/** What we can see of a port without sending anything to it. */
interface Seen {
  owners: Owners;
  rows: readonly Row[];
  /** The port inside the container that has this one, if an engine says so. */
  innerPort?: number | undefined;
}

/** What speaks at this address, as far as its owner, its container and its port tell. */
export async function expectationFor({ target, found }: ProbeContext, address: string): Promise<Expectation> {
  const owners = await found('owners').catch(() => []);
  const rows = await found('listeners').catch(() => []);
  const expectation = expectationAt(target, address, { owners, rows });
  if (expectation !== 'unseen') return expectation;
  // A port whose owner can't be seen is often a container's, and its engine knows what is behind it.
  const published = (await found('containers').catch(() => [])).flatMap((container) => container.published);
  const innerPort = published.find(({ hostPort }) => hostPort === target.port)?.containerPort;
  return expectationAt(target, address, { owners, rows, innerPort });
}

/** The same, by what is seen already. */
export function expectationAt({ port }: Pick<Target, 'port'>, address: string, seen: Seen): Expectation {
  const { program, command = '', framework } = entryAt(seen.owners, address)?.process ?? {};
  if (!program) {
    const account = entryAt(
      seen.rows.filter((row) => row.port === port),
      address,
    )?.uid;
    const service = account === undefined ? undefined : serviceOfAccount(userName(account));
    return expectationOf(seen.innerPort ?? port, { program: service });
  }
  const forwarder = describeForwarder({ program, words: command.split(' '), port });
  if (!forwarder) return expectationOf(port, { program, command, framework });
  return expectationOf(forwarder.to?.port ?? seen.innerPort ?? port, {});
}

/** Two programs may share a port on different addresses. The one bound to exactly this address gets its connections. */
function entryAt<Entry extends { address: string }>(entries: readonly Entry[], address: string): Entry | undefined {
  return entries.find((entry) => entry.address === address) ?? entries.find((entry) => covers(entry.address, address));
}
