import type { ReplyOutcome } from '../port/replies.ts';
import { asksForTls } from './asks-for-tls.ts';

/** Statuses with which servers turn away a name they do not serve: host checks, and proxies without a site of that name. */
const statuses: readonly number[] = [400, 403, 404, 421];

/** Whether another Host header could have led to another answer, so that it is worth asking with one. */
export function mayDependOnHost(outcome: ReplyOutcome): boolean {
  return outcome.kind === 'http' && statuses.includes(outcome.status) && !asksForTls(outcome);
}
