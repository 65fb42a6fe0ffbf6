import { corsDenial } from '../../../diagnosis/reading/call/cors-fault.ts';
import { parseTarget } from '../../../evidence/address/target.ts';
import type { Attempt, Failure, Resource } from '../../../evidence/browser/attempt.ts';
import type { Exchange } from '../../../evidence/browser/exchange.ts';
import { isAborted, readError } from '../../../probes/errors/read-error.ts';

/** A page's request that has ended, or is still waiting. */
export interface EndedRequest {
  url: string;
  method: string;
  resource: Resource;
  /** Origin of the page. */
  from: string;
  /** Absent: in the page itself. */
  inFrame?: true;
  browser: Attempt['browser'];
  elapsedMs: number;
  at: string;
  exchange?: Exchange;
  end: { error: string } | { status: number } | 'none-yet';
}

type Judged = 'fine' | 'no-matter' | { attempt: Attempt; exchange?: Exchange };

/** Whether a page's request failed, as far as the page is concerned, and with what. */
export function judgeRequest(request: EndedRequest): Judged {
  const { url, from, inFrame, method, resource, browser, elapsedMs, at, exchange, end } = request;
  const seen = { browser, resource, from, ...(inFrame && { inFrame }), method, elapsedMs, at };
  const found = (attempt: Attempt) => ({ attempt, ...(exchange && { exchange }) });
  if (end === 'none-yet') return found({ ...seen, outcome: 'pending' });
  if ('error' in end) return judgeError(end.error, request);
  const { status } = end;
  if (resource === 'websocket')
    return status === 101 ? 'fine' : found({ ...seen, outcome: 'failed', failure: 'websocket' });
  const answered = { ...seen, outcome: 'answered' as const, status };
  if (isUnreadable(url, answered, exchange)) return found({ ...seen, outcome: 'failed', failure: 'cors' });
  return status >= 500 || status === 431 ? found(answered) : 'fine';
}

function judgeError(error: string, request: EndedRequest): Judged {
  if (isAborted(error)) return 'no-matter';
  const { url: _, exchange, end: __, ...seen } = request;
  const { failure: word, code } = readError(error);
  const failure = meaningOf(word, code, request);
  // A page may cancel its own images and scripts on purpose; a failed call is missed.
  if (failure === 'other' && !isCallLike(request.resource)) return 'no-matter';
  return { attempt: { ...seen, outcome: 'failed', failure, code }, ...(exchange && { exchange }) };
}

/** Browsers use one code for several failures here. The request shows which it is. */
function meaningOf(failure: Failure, code: string, { url, resource, from, exchange }: EndedRequest): Failure {
  if (failure !== 'other') return failure;
  // Chromium: net::ERR_FAILED. Firefox: NS_ERROR_WEBSOCKET_CONNECTION_REFUSED.
  if (resource === 'websocket') return 'websocket';
  const isOfOtherOrigin = from !== new URL(url).origin;
  if (code === 'NS_ERROR_DOM_BAD_URI' && isOfOtherOrigin) return 'cors';
  const isVague = code === 'ERR_FAILED' && isOfOtherOrigin;
  // Scripts and styles of another origin may need CORS too, and nothing else fails with so vague a code there.
  if (isVague && (resource === 'script' || resource === 'style')) return 'cors';
  const hasAnswer = exchange?.status !== undefined || exchange?.preflight?.status !== undefined;
  return isVague && hasAnswer && resource !== 'image' ? 'cors' : 'other';
}

function isCallLike(resource: Resource): boolean {
  return resource === 'fetch' || resource === 'event-stream' || resource === 'websocket';
}

/** Firefox reports no failure if the page may not read the reply, but the headers leave no doubt. */
function isUnreadable(url: string, answered: Attempt, exchange: Exchange | undefined): boolean {
  const target = parseTarget(url);
  if (answered.browser !== 'firefox' || !target) return false;
  return corsDenial({ target, attempt: answered, exchange })?.isSure === true;
}
