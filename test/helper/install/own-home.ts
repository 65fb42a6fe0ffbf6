import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';

/** A home folder for one test, in a place that shells and scripts stumble over; `vi.unstubAllEnvs` gives the person's own one back. */
export function ownHome(): string {
  const home = mkdtempSync(join(tmpdir(), `it's hömé $x `));
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_CONFIG_HOME', undefined);
  vi.stubEnv('XDG_DATA_HOME', undefined);
  return home;
}
