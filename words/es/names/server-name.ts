import type { Process } from '../../../evidence/port/owners.ts';
import { programName } from './describe-program.ts';

/** `servidor de Vite`, `servidor Python http.server`, or just `servidor` if the program isn't known. */
export function serverName(described: Partial<Pick<Process, 'framework' | 'program'>>): string {
  if (!described.framework && !described.program) return 'servidor';
  const name = programName(described);
  return /server$/i.test(name) ? `servidor ${name}` : `servidor de ${name}`;
}
