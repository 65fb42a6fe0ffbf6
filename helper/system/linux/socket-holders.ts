import { readdirSync, statSync } from 'node:fs';
import { ifReadable } from '../../files/if-readable.ts';
import type { ListenRow } from '../listen-row.ts';
import { openSockets, socketAt } from './open-sockets.ts';
import { readStat } from './read-stat.ts';
import { inSlices } from './yield-between.ts';

type Socket = Pick<ListenRow, 'inode' | 'uid'>;

interface Candidate {
  pid: number;
  uid: number;
  openFiles: number;
}

/** Where a socket was found. */
interface Place {
  pid: number;
  descriptor: string;
}

const maxPlaces = 20_000;

/** Where sockets were found before, by inode. Nothing is answered from it before the descriptor was looked at again. */
const places = new Map<number, Place>();

/**
 * Which process holds each socket: of several that share one, the ancestor.
 * The cost lies in reading every file descriptor of every process, so sockets that were found before are looked for where they were.
 * For the others it goes through the likely processes first, those with few descriptors before those with many, until all are found.
 */
export async function socketHolders(sockets: Socket[]): Promise<Map<number, number>> {
  const holders = new Map<number, number>();
  const unknown: Socket[] = [];
  for await (const socket of inSlices(sockets.filter(({ uid }) => isVisible(uid)))) {
    const place = places.get(socket.inode);
    if (place && socketAt(place.pid, place.descriptor) === socket.inode) holders.set(socket.inode, place.pid);
    else unknown.push(socket);
  }
  if (places.size > maxPlaces) places.clear();
  for (const [inode, place] of await search(unknown)) {
    holders.set(inode, place.pid);
    places.set(inode, place);
  }
  return holders;
}

/** The descriptors of another user's processes are closed to all but root. */
function isVisible(uid: number | undefined): boolean {
  const ownUid = process.getuid?.();
  return ownUid === 0 || ownUid === uid;
}

async function search(sockets: Socket[]): Promise<Map<number, Place>> {
  const found = new Map<number, Place>();
  const wanted = new Set(sockets.map(({ inode }) => inode));
  if (wanted.size === 0) return found;
  const socketsOf = oncePerProcess(openSockets);
  const parentOf = oncePerProcess((pid) => readStat(pid)?.parent ?? 0);
  for await (const { pid } of inSlices(candidates(new Set(sockets.map(({ uid }) => uid))))) {
    for (const inode of socketsOf(pid).keys()) if (wanted.delete(inode)) found.set(inode, topPlace(inode, pid));
    if (wanted.size === 0) break;
  }
  return found;

  /** nginx, gunicorn and the like open the socket and hand it to their workers. */
  function topPlace(inode: number, pid: number): Place {
    const parent = parentOf(pid);
    if (parent > 0 && socketsOf(parent).has(inode)) return topPlace(inode, parent);
    return { pid, descriptor: socketsOf(pid).get(inode) ?? '' };
  }
}

/** Within one search, each process is read once. */
function oncePerProcess<Value>(read: (pid: number) => Value): (pid: number) => Value {
  const known = new Map<number, Value>();
  return (pid) => {
    const value = known.get(pid) ?? read(pid);
    known.set(pid, value);
    return value;
  };
}

function candidates(likelyUids: Set<number | undefined>): Candidate[] {
  const all = readdirSync('/proc').flatMap((name) => candidateOf(Number(name)) ?? []);
  // Before Linux 6.2 the size of the folder is always 0; after it, 0 is a kernel thread.
  const saysSize = all.some(({ openFiles }) => openFiles > 0);
  const rank = ({ uid, openFiles }: Candidate) => (likelyUids.has(uid) ? 0 : 1e9) + openFiles;
  return all.filter(({ openFiles }) => openFiles > 0 || !saysSize).sort((one, other) => rank(one) - rank(other));
}

function candidateOf(pid: number): Candidate | undefined {
  if (Number.isNaN(pid)) return undefined;
  return ifReadable(() => {
    const { uid } = statSync(`/proc/${pid}`);
    return isVisible(uid) ? { pid, uid, openFiles: statSync(`/proc/${pid}/fd`).size } : undefined;
  });
}
