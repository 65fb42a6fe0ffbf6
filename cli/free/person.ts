import type { Processes } from '../../helper/system/running-process.ts';

/** Whose programs may be ended: those of the person who asks. */
interface Person {
  /** Undefined where the system has no such numbers. */
  uid: number | undefined;
  /** Behind `sudo` there are two: the person's own account, and root's. */
  uids: readonly number[];
  /** Undefined where the system doesn't tell. */
  user: string | undefined;
}

/**
 * Root can see everyone's programs, but ends only root's, and those of the person who typed `sudo`. @see
 * https://www.sudo.ws/docs/man/sudo.man/#ENVIRONMENT
 */
export function personAsking(processes: Processes): Person {
  const own = process.getuid?.();
  const user = processes.read(process.pid)?.details().user;
  if (own === undefined) return { uid: undefined, uids: [], user };
  const behindSudo = own === 0 && /^\d+$/.test(process.env.SUDO_UID ?? '') ? Number(process.env.SUDO_UID) : own;
  return { uid: behindSudo, uids: [...new Set([behindSudo, own])], user };
}

interface Account {
  uid: number | undefined;
  user: string | undefined;
}

/** Windows says neither, but lets nobody end what isn't theirs. macOS gives only the name if the program is someone else's. */
export function isPersons(person: Person, { uid, user }: Account): boolean {
  return uid === undefined ? user === undefined || user === person.user : person.uids.includes(uid);
}

/** Whether it's the account under which the person works, whose name says nothing about a program. */
export function isOwnAccount(person: Person, { uid, user }: Account): boolean {
  return uid === undefined ? user !== undefined && user === person.user : uid === person.uid;
}
