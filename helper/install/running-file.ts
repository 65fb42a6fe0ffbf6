import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { programName } from './file-names.ts';

/** What this program runs as: the bundle, which needs node, or the executable that contains both. */
export interface RunningFile {
  path: string;
  isExecutable: boolean;
}

/** The file that was started. When run from source: the last bundle built from it; undefined if there is none. */
export function runningFile(): RunningFile | undefined {
  if (process.getBuiltinModule?.('node:sea')?.isSea()) return { path: process.execPath, isExecutable: true };
  const started = process.argv[1] && realpathSync(process.argv[1]);
  if (!started) return undefined;
  const path = started.endsWith('.ts') ? join(dirname(started), '..', '.output/portside', programName) : started;
  return path.endsWith('.cjs') && existsSync(path) ? { path, isExecutable: false } : undefined;
}
