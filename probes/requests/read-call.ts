import type { Exchange } from '../../evidence/browser/exchange.ts';
import { tellingHeaders } from '../../evidence/reply/telling-headers.ts';
import { readSent } from './read-exchange.ts';

type Headers = readonly { name: string; value?: string; binaryValue?: readonly number[] }[];

/** What a request says about its page, and whether it carries a login. The login itself is never read. */
export function readAsked(headers: Headers = []): Exchange {
  const header = reader(headers);
  const origin = header('origin');
  const mode = modes.find((one) => one === header('sec-fetch-mode'));
  const withCredentials = header('cookie') !== undefined || header('authorization') !== undefined;
  return {
    ...readSent(headers),
    ...(origin && { origin }),
    ...(mode && { mode }),
    ...(withCredentials && { withCredentials }),
  };
}

const modes = ['cors', 'no-cors', 'same-origin', 'navigate', 'websocket'] as const;

/** Whether the page wants a stream of events. */
export function wantsEvents(headers: Headers = []): boolean {
  return reader(headers)('accept') === 'text/event-stream';
}

/** What a CORS preflight asks permission for; undefined if the page itself sent an OPTIONS request. */
export function readPreflight(headers: Headers = []): Exchange['preflight'] {
  const header = reader(headers);
  const method = header('access-control-request-method');
  const asksForHeaders = header('access-control-request-headers')
    ?.toLowerCase()
    .split(/\s*,\s*/);
  const asksForPrivateNetwork = header('access-control-request-private-network') === 'true';
  if (!method) return undefined;
  return {
    method,
    ...(asksForHeaders && { asksForHeaders }),
    ...(asksForPrivateNetwork && { asksForPrivateNetwork }),
  };
}

/** What came back: a header that came twice has both values. */
export function readAnswer(statusCode: number, headers: Headers = []): Required<Pick<Exchange, 'status' | 'headers'>> {
  const joined = new Map<string, string>();
  for (const { name, value = '' } of headers) {
    const before = joined.get(name.toLowerCase());
    joined.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
  }
  return { status: statusCode, headers: tellingHeaders(joined) ?? {} };
}

function reader(headers: Headers): (name: string) => string | undefined {
  return (name) => headers.find((one) => one.name.toLowerCase() === name)?.value;
}
