import type { Target } from '../../evidence/address/target.ts';
import { type Diagnosed, diagnoseAddress } from '../diagnose-address.ts';

/** More at a time would slow each other down until some of their probes time out. */
const maxAtOnce = 4;

/**
 * Diagnoses addresses in parallel, but those on the same port one after another: our own connections would be in each other's queue.
 * @returns a promise for each, in order
 */
export function diagnoseAll(targets: readonly Target[]): Promise<Diagnosed>[] {
  const ports = [...new Set(targets.map(({ port }) => port))];
  const lanes = new Map<number, Promise<unknown>>();
  return targets.map((target) => {
    const lane = ports.indexOf(target.port) % maxAtOnce;
    const diagnosed = Promise.resolve(lanes.get(lane)).then(() => diagnoseAddress(target));
    lanes.set(
      lane,
      diagnosed.catch(() => undefined),
    );
    return diagnosed;
  });
}
