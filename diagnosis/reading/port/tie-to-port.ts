import type { Expected } from '../../../evidence/port/expected.ts';
import type { Remembered } from '../../../evidence/port/remembered.ts';
import { isSameServer } from '../program/same-server.ts';

/** What ties it to the port: its command line, or the memory of the port. If nothing is remembered, it may be any server. */
export function tieToPort({ process, reason }: Expected[number], remembered: Remembered | undefined) {
  // A server that has answered here isn't starting any more.
  if (process.pid !== undefined && process.pid === remembered?.pid) return 'none';
  if (reason !== 'listens-nowhere') return 'sure';
  if (!remembered?.folder && !remembered?.project) return 'none known';
  return isSameServer(process, remembered) ? 'sure' : 'none';
}
