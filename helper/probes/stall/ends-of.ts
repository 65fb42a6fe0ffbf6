import type { SocketRow } from '../../system/linux/parse-socket-rows.ts';

/** Both ends of one connection, as the kernel lists them. */
export interface Ends {
  client: SocketRow;
  /** Absent: it is not on this machine, or no longer. */
  server?: SocketRow;
}

interface Connection {
  address: string;
  port: number;
  localPort: number | undefined;
}

/**
 * The rows of a connection of ours; undefined once it is gone. A local port alone names none: the kernel gives the same one out
 * again for another destination, and keeps those that are over for a minute.
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
