import type { HttpReply } from '../../../evidence/port/replies.ts';
import { isSameAddress } from './plain-address.ts';

/** The absolute address a reply redirects to; undefined if it doesn't redirect. */
export function leadsTo(reply: Pick<HttpReply, 'status' | 'location'>, asked: string): string | undefined {
  const isRedirect = [301, 302, 303, 307, 308].includes(reply.status);
  if (!isRedirect || !reply.location || !URL.canParse(reply.location, asked)) return undefined;
  return new URL(reply.location, asked).href;
}

/** Whether a reply to `asked` redirects to the address `to`. */
export function stillLeadsTo(
  reply: { status: number; location?: string | undefined },
  asked: string,
  to: string,
): boolean {
  const now = leadsTo(reply, asked);
  return now !== undefined && isSameAddress(now, to);
}
