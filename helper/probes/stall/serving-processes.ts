import { covers } from '../../../evidence/address/covers.ts';
import type { ProbeContext } from '../../probe.ts';

/** The processes that may be the ones not answering: the listener's owner and its workers. */
export async function servingProcesses({ found }: ProbeContext, address: string): Promise<number[]> {
  const owners = await found('owners').catch(() => []);
  return owners
    .filter((owner) => covers(owner.address, address))
    .flatMap(({ process }) => [process?.pid, ...(process?.workers ?? []).map(({ pid }) => pid)])
    .filter((pid) => pid !== undefined);
}
