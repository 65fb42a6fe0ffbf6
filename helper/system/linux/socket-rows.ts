import { readFileSync } from 'node:fs';
import { ifReadable } from '../../files/if-readable.ts';
import { parseSocketRows, type SocketRow } from './parse-socket-rows.ts';

/** Every TCP socket of this machine, in whatever state. Takes 10 ms and more, so it is read only where connections matter. */
export function socketRows(): SocketRow[] {
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap(rowsOf);
}

/** A kernel without IPv6 has no table for it. */
function rowsOf(table: string): SocketRow[] {
  return parseSocketRows(ifReadable(() => readFileSync(table, 'utf8')) ?? '');
}
