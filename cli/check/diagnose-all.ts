import type { Target } from '../../evidence/address/target.ts';
import { type Diagnosed, diagnoseAddress } from '../diagnose-address.ts';

/** More at a time would slow each other down until some of their probes give up. */
const maxAtOnce = 4;

/**
 * Diagnoses addresses at the same time, those of one port one after another: our own connections would stand in its queue.
 * @returns a promise for each, in their order
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
