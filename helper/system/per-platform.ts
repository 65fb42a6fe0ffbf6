import type { OperatingSystem } from '../../evidence/index.ts';
import { Unknown } from '../unknown.ts';
import { operatingSystem } from './operating-system.ts';

/** Picks this operating system's implementation. Without one, the fact is unknown for that reason. */
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
