import * as fc from 'fast-check';
import type { Case } from './properties.ts';

/** No input of a few kilobytes keeps a parser busy for this long, on the slowest machine. */
const maxMs = 2000;

/** Tries a property with this many inputs. @throws with the smallest input that breaks it. @returns how long the slowest took, in ms */
export async function tryCases(inputs: Case, numRuns: number, seed?: number): Promise<number> {
  let slowestMs = 0;
  const property = fc.asyncProperty(inputs, async ({ check }) => {
    const startedAt = performance.now();
    await check();
    const elapsedMs = performance.now() - startedAt;
    slowestMs = Math.max(slowestMs, elapsedMs);
    if (elapsedMs > maxMs) throw new Error(`it took ${Math.round(elapsedMs)} ms`);
  });
  await fc.assert(property, { numRuns, ...(seed !== undefined && { seed }) });
  return slowestMs;
}
