import { addressesOf, type Target } from '../../evidence/address/target.ts';
import { readProcesses } from '../../helper/system/processes.ts';
import { isWorking } from './is-working.ts';

/**
 * Uses the waiting time to run once what takes Node many times longer the first time: reading the processes and judging replies. The first
 * answer is then judged within milliseconds.
 */
export async function warmUp(target: Target): Promise<void> {
  const outcome = { kind: 'http', status: 200 } as const;
  const replies = addressesOf(target).map((address) => ({ address, scheme: target.scheme, outcome }));
  await Promise.allSettled([readProcesses(), isWorking(target, replies)]);
}
