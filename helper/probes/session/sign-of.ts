import type { Session } from '../../../evidence/machine/session.ts';

export type Sign = Session[number];

/** A sign, with the other machine where it names one. */
export function signOf(sign: Sign['sign'], host: string | undefined, sshPort?: number): Sign {
  return { sign, ...(host && { host }), ...(sshPort && { sshPort }) };
}
