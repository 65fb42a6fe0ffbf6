import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { BindError } from './bind-error.ts';

/**
 * Windows forbids a port that another program keeps to itself, as HTTP.SYS does, in the words of a reserved one. Where no words say why
 * a server didn't get the port, that somebody has it does.
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
