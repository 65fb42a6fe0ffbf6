import type { WebRequest } from 'webextension-polyfill';
import type { Exchange } from '../../../evidence/browser/exchange.ts';
import { readAnswer, readAsked } from '../../../probes/requests/read-call.ts';
import { keepNewest } from '../../../state/keep-newest.ts';

type Headers = WebRequest.HttpHeaders;

/** What is known of a page's request while it's under way. Its headers are parsed only if it fails: most of a storm is dropped unread. */
export interface OpenRequest {
  startedAt: number;
  sent: Headers | undefined;
  answer?: { status: number; headers: Headers | undefined };
  isEventStream: boolean;
  /** The browser's CORS preflight for a call. */
  isPreflight: boolean;
}

type Preflight = NonNullable<Exchange['preflight']> & { error?: string };
type Asked = { tabId: number; url: string };

/** A page may keep any number of requests open. Beyond this, we only see how the oldest ones end. */
const maxOpen = 200;

/** Requests by the browser's id, preflights by tab and address. */
export class OpenRequests {
  readonly #requests = new Map<string, OpenRequest>();
  readonly #preflights = new Map<string, Preflight>();

  get(requestId: string): OpenRequest | undefined {
    return this.#requests.get(requestId);
  }

  note(requestId: string, request: OpenRequest): void {
    keepNewest(this.#requests, requestId, request, maxOpen);
  }

  take(requestId: string): OpenRequest | undefined {
    return take(this.#requests, requestId);
  }

  /** A preflight is a request with its own id, for the same address in the same tab. */
  notePreflight(asked: Asked, more: Preflight): void {
    const key = keyOf(asked);
    keepNewest(this.#preflights, key, { ...this.#preflights.get(key), ...more }, maxOpen);
  }

  hasPreflight(asked: Asked): boolean {
    return this.#preflights.size > 0 && this.#preflights.has(keyOf(asked));
  }

  preflightOf(asked: Asked): { preflight?: NonNullable<Exchange['preflight']>; error?: string } {
    const { error, ...preflight } = this.#preflights.get(keyOf(asked)) ?? {};
    return { ...(Object.keys(preflight).length > 0 && { preflight }), ...(error && { error }) };
  }

  forgetPreflight(asked: Asked): void {
    this.#preflights.delete(keyOf(asked));
  }
}

export function exchangeOf({ sent, answer }: OpenRequest): Exchange {
  return { ...readAsked(sent), ...(answer && readAnswer(answer.status, answer.headers)) };
}

function keyOf({ tabId, url }: Asked): string {
  return `${tabId} ${url}`;
}

function take<Value>(map: Map<string, Value>, key: string): Value | undefined {
  const value = map.get(key);
  map.delete(key);
  return value;
}
