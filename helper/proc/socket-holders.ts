import { readdirSync, readlinkSync, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { ifReadable } from '../if-readable.ts';
import { readStat } from './read-stat.ts';

interface Socket {
  inode: number;
  uid: number;
}

interface Candidate {
  pid: number;
  uid: number;
  openFiles: number;
}

/** Longer than this the look does not keep its other probes waiting. */
const sliceMs = 5;

/**
 * Which process holds each socket: of several that share one, the ancestor.
 * The cost lies in reading every file descriptor of every process, so it goes through the likely ones first,
 * those with few descriptors before those with many, and stops when all are found.
 */
export async function socketHolders(sockets: Socket[]): Promise<Map<number, number>> {
  const visible = sockets.filter(({ uid }) => isVisible(uid));
  const wanted = new Set(visible.map(({ inode }) => inode));
  const uids = new Set(visible.map(({ uid }) => uid));
  const holders = new Map<number, number>();
  let sliceEndsAt = performance.now() + sliceMs;
  for (const { pid } of wanted.size > 0 ? candidates(uids) : []) {
    for (const inode of socketsOf(pid)) if (wanted.delete(inode)) holders.set(inode, topHolder(inode, pid));
    if (wanted.size === 0) break;
    if (performance.now() < sliceEndsAt) continue;
    await setImmediate();
    sliceEndsAt = performance.now() + sliceMs;
  }
  return holders;
}

/** The descriptors of another user's processes are closed to all but root. */
function isVisible(uid: number): boolean {
  const ownUid = process.getuid?.();
  return ownUid === 0 || ownUid === uid;
}

function candidates(likelyUids: Set<number>): Candidate[] {
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

/** The sockets a process holds open: a descriptor of one links to `socket:[23227]`. */
export function socketsOf(pid: number): number[] {
  const folder = `/proc/${pid}/fd`;
  const links = ifReadable(() => readdirSync(folder))?.map((fd) => ifReadable(() => readlinkSync(`${folder}/${fd}`)));
  return (links ?? []).flatMap((link) => (link?.startsWith('socket:[') ? [Number(link.slice(8, -1))] : []));
}

/** nginx, gunicorn and the like open the socket and hand it to their workers. */
function topHolder(inode: number, pid: number): number {
  const parent = readStat(pid)?.parent;
  return parent && socketsOf(parent).includes(inode) ? topHolder(inode, parent) : pid;
}
