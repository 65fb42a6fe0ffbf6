import type { Process } from '../../../evidence/port/owners.ts';
import { programName } from './describe-program.ts';

/** `Vite server`, `Python http.server`, or just `server` if the program isn't known. */
export function serverName(described: Partial<Pick<Process, 'framework' | 'program'>>): string {
  if (!described.framework && !described.program) return 'server';
  const name = programName(described);
  return /server$/i.test(name) ? name : `${name} server`;
}
