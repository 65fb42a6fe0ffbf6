import type { ReplyOutcome } from '../evidence/replies.ts';

/** Whether the page of an error says that a request could not be passed on, as the proxies of development servers write it. */
export function speaksOfProxy({ title = '', excerpt = '' }: Extract<ReplyOutcome, { kind: 'http' }>): boolean {
  return /proxy error|(trying to|could not|failed to|unable to) proxy/i.test(`${title} ${excerpt}`);
}
