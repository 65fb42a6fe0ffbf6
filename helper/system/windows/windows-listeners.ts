import { Unknown } from '../../unknown.ts';
import type { ListenRow } from '../listen-row.ts';
import { runSystemCommand } from '../run-system-command.ts';
import { listenersInNetstat } from './parse-netstat.ts';

/** What listens on this Windows. Its own services always do: a table without any row is one that could not be read. */
export async function windowsListeners(): Promise<ListenRow[]> {
  const rows = listenersInNetstat(await runSystemCommand('windowsSockets'));
  if (rows.length === 0) throw new Unknown('helper-failed');
  return rows;
}
