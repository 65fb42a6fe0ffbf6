import { connect } from 'node:net';

/** Whether something takes a connection to this port now; `localhost` is tried on both families. */
export function acceptsConnections(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy();
      resolve(true);
    }).on('error', () => resolve(false));
  });
}
