import { maskQuery } from '../../../evidence/address/mask-query.ts';
import { parseTarget } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { readAnswer, readPreflight, wantsEvents } from '../../../probes/requests/read-call.ts';
import type { FailedCall } from '../../../state/tab/tab-calls.ts';
import { memoizeLatest } from '../memoize-latest.ts';
import { type EndedRequest, judgeRequest } from './judge-request.ts';
import { exchangeOf, type OpenRequest, OpenRequests } from './open-requests.ts';
import { RepeatedFailures } from './repeated-failures.ts';
import { type AnsweredDetails, type RequestDetails, resources, type SentDetails } from './request-details.ts';

type Ended = Exclude<EndedRequest['end'], 'none-yet'>;

/** What a request means for the calls of its tab. */
export type CallChange =
  | { kind: 'failed'; tabId: number; call: FailedCall; documentId?: string }
  | { kind: 'succeeded'; tabId: number; key: string; url: string };

/**
 * Follows the requests that pages make beside the pages themselves, from the browser's events. Time and the page that asks come in with
 * each event; nothing here reads a clock or calls the browser.
 */
export class RequestsOfPages {
  readonly #open = new OpenRequests();
  readonly #repeated = new RepeatedFailures();
  readonly #browser: Attempt['browser'];

  constructor(browserName: Attempt['browser']) {
    this.#browser = browserName;
  }

  /**
   * onSendHeaders
   * @param from origin of the page that asks
   * @returns whether the browser may ask the person first: then `waits` is to be called after a while
   */
  sent(details: SentDetails, from: string): boolean {
    const { requestId, method, timeStamp, requestHeaders: sent } = details;
    const preflight = method === 'OPTIONS' ? readPreflight(sent) : undefined;
    if (preflight) this.#open.notePreflight(details, preflight);
    const isPreflight = preflight !== undefined;
    this.#open.note(requestId, { startedAt: timeStamp, sent, isEventStream: wantsEvents(sent), isPreflight });
    return !isPreflight && !isHere(from);
  }

  /** onHeadersReceived */
  answered(details: AnsweredDetails): void {
    const open = this.#open.get(details.requestId);
    if (!open) return;
    const { requestId, statusCode: status, responseHeaders: headers } = details;
    if (open.isPreflight) this.#open.notePreflight(details, readAnswer(status, headers));
    else this.#open.note(requestId, { ...open, answer: { status, headers } });
  }

  /** It was sent a while ago. */
  waits(details: RequestDetails, from: string | undefined, now: number): CallChange | undefined {
    const open = this.#open.get(details.requestId);
    if (!open || open.answer) return undefined;
    this.#repeated.forget(details);
    return this.#judge(details, from, { end: 'none-yet', open, endedAt: now });
  }

  /** onErrorOccurred, onCompleted */
  ended(details: RequestDetails, end: Ended, from: string | undefined): CallChange | undefined {
    const open = this.#open.take(details.requestId);
    if (!open?.isPreflight) {
      if (!from || this.#isRepeat(details, end, open)) return undefined;
      return this.#judge(details, from, { end, open, endedAt: details.timeStamp });
    }
    // The call that the preflight belongs to ends later, and its end covers both.
    if ('error' in end) this.#open.notePreflight(details, { failed: true, error: end.error });
    return undefined;
  }

  /** Another page came to this tab, or none will. */
  forgetTab(tabId: number): void {
    this.#repeated.forgetTab(tabId);
  }

  /** A call that got a reply, or whose preflight did, is judged each time. */
  #isRepeat(details: RequestDetails, end: Ended, open: OpenRequest | undefined): boolean {
    const isUnanswered = 'error' in end && !open?.answer && !this.#open.hasPreflight(details);
    if (isUnanswered) return this.#repeated.isRepeat(details, end.error, open?.isEventStream ?? false);
    this.#repeated.forget(details);
    return false;
  }

  #judge(
    details: RequestDetails,
    from: string | undefined,
    { end, open, endedAt }: { end: EndedRequest['end']; open: OpenRequest | undefined; endedAt: number },
  ): CallChange | undefined {
    const { tabId, url, method, type, documentId, frameId } = details;
    const kind = resources[type];
    if (!from || !kind || isAskedByBrowser(url)) return undefined;
    const startedAt = open?.startedAt ?? details.timeStamp;
    const resource = open?.isEventStream ? 'event-stream' : kind;
    const judged = judgeRequest({
      url,
      method,
      from,
      // A frame's own document is requested by the page around it.
      ...(frameId > 0 && kind !== 'frame' && { inFrame: true as const }),
      resource,
      browser: this.#browser,
      elapsedMs: Math.round(endedAt - startedAt),
      at: new Date(endedAt).toISOString(),
      ...this.#withPreflight(details, end, open),
    });
    if (judged === 'no-matter') return undefined;
    const key = `${new URL(url).origin} ${resource}`;
    if (judged === 'fine') return { kind: 'succeeded', tabId, key, url };
    const call = { key, url: maskQuery(url), startedAt, ...judged };
    return { kind: 'failed', tabId, call, ...(frameId === 0 && documentId && { documentId }) };
  }

  /** If the preflight was rejected, Chromium only reports that the call failed. */
  #withPreflight(
    details: RequestDetails,
    end: EndedRequest['end'],
    open: OpenRequest | undefined,
  ): Pick<EndedRequest, 'exchange' | 'end'> {
    const { preflight, error } = this.#open.preflightOf(details);
    // A call that's still waiting will end, and is judged by its preflight then as well.
    if (end !== 'none-yet') this.#open.forgetPreflight(details);
    const exchange = { ...(open && exchangeOf(open)), ...(preflight && { preflight }) };
    // If the preflight got no reply, Firefox calls the request forbidden. The preflight's own error says more.
    const isForbidden = end !== 'none-yet' && 'error' in end && end.error === 'NS_ERROR_DOM_BAD_URI';
    return { ...((open || preflight) && { exchange }), end: error && isForbidden ? { error } : end };
  }
}

const isHere = memoizeLatest((origin) => parseTarget(origin) !== undefined);

/** Not part of the page: the browser looks for an icon to show in its tab. */
function isAskedByBrowser(url: string): boolean {
  return new URL(url).pathname === '/favicon.ico';
}
