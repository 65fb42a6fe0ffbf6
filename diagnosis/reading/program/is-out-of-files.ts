import type { Process } from '../../../evidence/port/owners.ts';

/** Whether a program has as many files open as it's allowed to, so it can't accept another connection. */
export function isOutOfFiles(process: Process | undefined): boolean {
  return process?.files !== undefined && process.files.open >= process.files.limit;
}
