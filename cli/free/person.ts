/** Whose programs may be ended: those of the person who asks. */
export interface Person {
  /** Undefined where the system has no such numbers. */
  uid: number | undefined;
  /** Behind `sudo` there are two: the person's own account, and root's. */
  uids: readonly number[];
}

/**
 * Root sees everybody's programs, and still ends only those of root, and of the person who typed `sudo`.
 * @see https://www.sudo.ws/docs/man/sudo.man/#ENVIRONMENT
 */
export function personAsking(): Person {
  const own = process.getuid?.();
  if (own === undefined) return { uid: undefined, uids: [] };
  const behindSudo = own === 0 && /^\d+$/.test(process.env.SUDO_UID ?? '') ? Number(process.env.SUDO_UID) : own;
  return { uid: behindSudo, uids: [...new Set([behindSudo, own])] };
}

/** Whoever has no number is taken for the person: Windows doesn't tell. */
export function isPersons({ uids }: Person, uid: number | undefined): boolean {
  return uid === undefined || uids.length === 0 || uids.includes(uid);
}
