import type { OperatingSystem } from '../../evidence/index.ts';
import { Unknown } from '../unknown.ts';
import { operatingSystem } from './operating-system.ts';

/** Picks what this operating system can do. Where it can do nothing yet, the fact is unknown and says so. */
export function perPlatform<Arguments extends unknown[], Value>(
  ways: Partial<Record<OperatingSystem, (...values: Arguments) => Value>>,
): (...values: Arguments) => Value {
  return (
    ways[operatingSystem] ??
    (() => {
      throw new Unknown('not-on-this-platform');
    })
  );
}
