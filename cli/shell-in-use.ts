import { basename } from 'node:path';
import type { Shell } from '../words/shells.ts';

/** The shell that the person types into, where the environment tells. Undefined: the usual one of the system. */
export function shellInUse(environment: NodeJS.ProcessEnv = process.env): Shell | undefined {
  const { SHELL = '', MSYSTEM } = environment;
  // Git's bash sets it: https://www.msys2.org/docs/environments/
  if (MSYSTEM) return 'bash';
  return basename(SHELL) === 'fish' ? 'fish' : undefined;
}
