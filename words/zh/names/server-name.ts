import type { Process } from '../../../evidence/port/owners.ts';
import { programName } from './describe-program.ts';

/** `Vite 服务器`, `Python http.server`, or just `服务器` if the program isn't known. */
export function serverName(described: Partial<Pick<Process, 'framework' | 'program'>>): string {
  if (!described.framework && !described.program) return '服务器';
  const name = programName(described);
  return /server$/i.test(name) ? name : `${name} 服务器`;
}
