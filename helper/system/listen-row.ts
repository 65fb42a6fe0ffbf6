/** A TCP socket that listens, with what only the helper needs of it. */
export interface ListenRow {
  address: string;
  port: number;
  /** Tells this socket from the others. On Linux its inode, elsewhere its place in the list. */
  inode: number;
  /** The user it belongs to. */
  uid?: number;
  /** Connections that the program has not accepted yet. */
  waiting?: number;
  /** The processes that have it open, where the list itself names them. */
  pids?: readonly number[];
}
