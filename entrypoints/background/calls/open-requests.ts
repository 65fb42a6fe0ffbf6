import type { Exchange } from '../../../evidence/browser/exchange.ts';

/** What is known of a request of a page while it is under way. */
export interface OpenRequest {
  startedAt: number;
  exchange: Exchange;
  isEventStream: boolean;
  /** The browser's own, ahead of a call. */
  isPreflight: boolean;
}

type Preflight = NonNullable<Exchange['preflight']> & { error?: string };
type Asked = { tabId: number; url: string };

/** A page may keep any number of requests open; of the oldest, no more than their end is then seen. */
const mostOpen = 200;

/** By the browser's id; what was asked ahead of them by tab and address. */
export class OpenRequests {
  readonly #requests = new Map<string, OpenRequest>();
  readonly #preflights = new Map<string, Preflight>();

  get(requestId: string): OpenRequest | undefined {
    return this.#requests.get(requestId);
  }

  note(requestId: string, request: OpenRequest): void {
    keep(this.#requests, requestId, request);
  }

  take(requestId: string): OpenRequest | undefined {
    return take(this.#requests, requestId);
  }

  /** A browser asks ahead by a request of its own, for the same address in the same tab. */
  notePreflight(asked: Asked, more: Preflight): void {
    const key = keyOf(asked);
    keep(this.#preflights, key, { ...this.#preflights.get(key), ...more });
  }

  preflightOf(asked: Asked): { preflight?: NonNullable<Exchange['preflight']>; error?: string } {
    const { error, ...preflight } = this.#preflights.get(keyOf(asked)) ?? {};
    return { ...(Object.keys(preflight).length > 0 && { preflight }), ...(error && { error }) };
  }

  forgetPreflight(asked: Asked): void {
    this.#preflights.delete(keyOf(asked));
  }
}

function keyOf({ tabId, url }: Asked): string {
  return `${tabId} ${url}`;
}

function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > mostOpen && oldest !== undefined) map.delete(oldest);
}

function take<Value>(map: Map<string, Value>, key: string): Value | undefined {
  const value = map.get(key);
  map.delete(key);
  return value;
}
