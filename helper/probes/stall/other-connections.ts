import type { Stall } from '../../../evidence/port/stall.ts';
import { findSocketHolders } from '../../system/find-socket-holders.ts';
import type { SocketRow } from '../../system/linux/parse-socket-rows.ts';
import type { Processes } from '../../system/running-process.ts';
import { withoutUndefined } from '../../without-undefined.ts';
import { farEndOf } from './ends-of.ts';

type Others = NonNullable<Stall[number]['others']>;

/** Finding out who holds a connection takes long, and a few of them show what the server is busy with. */
const maxConnections = 16;

interface Asked {
  address: string;
  port: number;
  rows: SocketRow[];
  /** The server and its workers. */
  serving: number[];
}

/** The connections to a port that are not our own, and which program each comes from, where that may be seen. */
export async function otherConnections(
  { address, port, rows, serving }: Asked,
  processes: () => Promise<Processes>,
): Promise<Others> {
  const served = rows.filter((row) => row.state === 'established' && row.port === port && row.address === address);
  const pairs = served.slice(0, maxConnections).map((server) => ({ server, client: farEndOf(server, rows) }));
  const [holders, { read }] = await Promise.all([
    findSocketHolders(
      pairs.flatMap(({ client }) => client ?? []),
      processes,
    ),
    processes(),
  ]);
  return pairs.flatMap(({ server, client }) => {
    const pid = client && holders.get(client.inode);
    if (pid === process.pid) return [];
    return [
      withoutUndefined({
        accepted: server.inode !== 0,
        unreadBytes: server.receiveBytes,
        program: pid === undefined ? undefined : read(pid)?.program,
        isFromServer: (pid !== undefined && serving.includes(pid)) || undefined,
      }),
    ];
  });
}
