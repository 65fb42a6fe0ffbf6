import type { Process } from '../../../evidence/port/owners.ts';

/** HTTP.SYS, Windows' own web service for IIS, IIS Express and others. It's part of the kernel, so its ports belong to process 4. */
export function isHttpSys(process: Process | undefined): boolean {
  return process?.program === 'System' && (process.pid ?? 4) === 4;
}
