import type { ReplyOutcome } from '../../../evidence/port/replies.ts';

/** Whether a reply makes browsers ask for a user name and password. A 401 without such a header is a page like any other. */
export function asksForPassword(outcome: ReplyOutcome | undefined): boolean {
  if (outcome?.kind !== 'http' || outcome.status !== 401) return false;
  return /\b(basic|digest|ntlm|negotiate)\b/i.test(outcome.headers?.['www-authenticate'] ?? '');
}
