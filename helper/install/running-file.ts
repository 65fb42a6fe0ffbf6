import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What this program runs as: the bundle, which takes a node, or the executable that is both. */
export interface RunningFile {
  path: string;
  isExecutable: boolean;
}

export const programName = 'portside.cjs';

/** The file that was started. From the sources it is the bundle that was built of them last; undefined before that. */
export function runningFile(): RunningFile | undefined {
  if (process.getBuiltinModule?.('node:sea')?.isSea()) return { path: process.execPath, isExecutable: true };
  const started = process.argv[1] && realpathSync(process.argv[1]);
  if (!started) return undefined;
  const path = started.endsWith('.ts') ? join(dirname(started), '..', '.output/portside', programName) : started;
  return path.endsWith('.cjs') && existsSync(path) ? { path, isExecutable: false } : undefined;
}
