import type { Process } from '../../../evidence/port/owners.ts';
import { programName } from './describe-program.ts';

/** `Vite-Server`, `Python http.server`, or just `Server` if the program isn't known. */
export function serverName(described: Partial<Pick<Process, 'framework' | 'program'>>): string {
  if (!described.framework && !described.program) return 'Server';
  const name = programName(described);
  return /server$/i.test(name) ? name : `${name.replaceAll(' ', '-')}-Server`;
}
