import type { SocketRow } from '../../system/linux/parse-socket-rows.ts';

/** Both ends of one connection, as the kernel lists them. */
export interface Ends {
  client: SocketRow;
  /** Absent if it isn't on this machine, or no longer is. */
  server?: SocketRow;
}

interface Connection {
  address: string;
  port: number;
  localPort: number | undefined;
}

/**
 * The rows of one of our connections; undefined once it's gone. A local port alone doesn't identify it: the kernel reuses the same one for
 * another destination, and keeps closed connections for a minute.
 */
export function endsOf({ address, port, localPort }: Connection, rows: SocketRow[]): Ends | undefined {
  const client = rows.find(
    (row) =>
      row.port === localPort && row.remotePort === port && row.remoteAddress === address && row.state !== 'listen',
  );
  if (!client) return undefined;
  const server = farEndOf(client, rows);
  return { client, ...(server && { server }) };
}

/** The other end of a connection within this machine. */
export function farEndOf(end: SocketRow, rows: SocketRow[]): SocketRow | undefined {
  return rows.find(
    (row) =>
      row.port === end.remotePort &&
      row.address === end.remoteAddress &&
      row.remotePort === end.port &&
      row.remoteAddress === end.address,
  );
}
