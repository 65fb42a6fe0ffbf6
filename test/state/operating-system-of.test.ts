import { expect, test } from 'vitest';
import { operatingSystemOf } from '../../state/operating-system-of.ts';

test.each([
  ['linux', 'linux'],
  ['cros', 'linux'],
  ['openbsd', 'linux'],
  ['mac', 'macos'],
  ['win', 'windows'],
  ['android', 'unknown'],
  ['fuchsia', 'unknown'],
])('%s is %s', (platform, system) => expect(operatingSystemOf(platform)).toBe(system));
