import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';

/** Lets this test, and every process it starts, remember in a folder of its own. @returns where its files will be */
export async function ownState(): Promise<string> {
  const state = await mkdtemp(join(tmpdir(), 'portside-state-'));
  vi.stubEnv('XDG_STATE_HOME', state);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await rm(state, { recursive: true, force: true });
  });
  return join(state, 'portside', 'memory');
}
