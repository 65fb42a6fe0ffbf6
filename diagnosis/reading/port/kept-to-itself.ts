import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { BindError } from './bind-error.ts';

/**
 * Whether the server couldn't bind because another program has the port for itself. For such a port, as HTTP.SYS has, Windows gives the
 * same error as for a reserved one. If the error doesn't say why, the other program is explanation enough.
 */
export function isKeptToItself({
  holder,
  isTaken,
  told,
  os,
}: {
  holder: Process | undefined;
  isTaken: boolean;
  told: BindError | undefined;
  os: OperatingSystem;
}): boolean {
  const isItsOwn = holder?.pid !== undefined && holder.pid === told?.process?.pid;
  if (!isTaken || !told || isItsOwn) return false;
  return told.kind === 'unexplained' || (told.kind === 'forbidden' && os === 'windows');
}
