import { readListenRows } from '../../helper/probes/listeners.ts';
import { findSocketHolders } from '../../helper/system/find-socket-holders.ts';
import { readProcesses } from '../../helper/system/processes.ts';

/** Which processes have the port now. For one we can't see, there's a negative number, always the same for its address. */
export async function pidsOnPort(port: number): Promise<number[]> {
  const rows = (await readListenRows()).filter((row) => row.port === port);
  if (rows.length === 0) return [];
  const pids = await findSocketHolders(rows, readProcesses);
  return rows.map(({ inode, uid = 0 }) => pids.get(inode) ?? -1 - uid);
}
