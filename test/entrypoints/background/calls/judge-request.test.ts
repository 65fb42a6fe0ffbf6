import { describe, expect, test } from 'vitest';
import { type EndedRequest, judgeRequest } from '../../../../entrypoints/background/calls/judge-request.ts';
import { allows, exchanged, page } from '../../../diagnosis/calls.ts';
import { at } from '../../../diagnosis/evidence.ts';

type Ended = Partial<EndedRequest> & Pick<EndedRequest, 'end'>;

/** How a request of the page to http://127.0.0.1:8000 is judged, in a word. */
function judged(request: Ended): string {
  const outcome = judgeRequest({
    ...{ url: 'http://127.0.0.1:8000/items', method: 'GET', resource: 'fetch', from: page },
    ...{ browser: 'chromium', elapsedMs: 5, at },
    ...request,
  });
  if (typeof outcome === 'string') return outcome;
  return outcome.attempt.outcome === 'failed' ? outcome.attempt.failure : outcome.attempt.outcome;
}

const denied = { exchange: exchanged({}) };
const firefox = { browser: 'firefox' as const };
const socket = { url: 'ws://127.0.0.1:8000/', resource: 'websocket' as const };

describe('a request of a page', () => {
  const rows: [name: string, request: Ended, expected: string][] = [
    ['is answered', { end: { status: 200 } }, 'fine'],
    ['is answered that there is nothing', { end: { status: 404 } }, 'fine'],
    ['is answered that the program failed', { end: { status: 500 } }, 'answered'],
    ['is refused', { end: { error: 'net::ERR_CONNECTION_REFUSED' } }, 'refused'],
    ['is ended by the page itself', { end: { error: 'net::ERR_ABORTED' } }, 'no-matter'],
    ['waits', { end: 'none-yet' }, 'pending'],
    ['may not be read, in Chromium', { ...denied, end: { error: 'net::ERR_FAILED' } }, 'cors'],
    ['fails without an answer, in Chromium', { end: { error: 'net::ERR_FAILED' } }, 'other'],
    [
      'may not even be asked, in Chromium',
      { exchange: { preflight: { status: 405, headers: {} } }, end: { error: 'net::ERR_FAILED' } },
      'cors',
    ],
    ['may not be read, in Firefox', { ...firefox, ...denied, end: { status: 200 } }, 'cors'],
    ['may be read, in Firefox', { ...firefox, exchange: exchanged(allows(page)), end: { status: 200 } }, 'fine'],
    [
      'is not to be read, in Firefox',
      { ...firefox, exchange: exchanged({}, { mode: 'no-cors' }), end: { status: 200 } },
      'fine',
    ],
    ['may not even be asked, in Firefox', { ...firefox, end: { error: 'NS_ERROR_DOM_BAD_URI' } }, 'cors'],
    ['is a socket that opens', { ...socket, end: { status: 101 } }, 'fine'],
    ['is a socket that is answered as a page', { ...socket, ...firefox, end: { status: 200 } }, 'websocket'],
    ['is a socket that fails, in Chromium', { ...socket, end: { error: 'net::ERR_FAILED' } }, 'websocket'],
    [
      'is a socket that fails, in Firefox',
      { ...socket, ...firefox, end: { error: 'NS_ERROR_WEBSOCKET_CONNECTION_REFUSED' } },
      'websocket',
    ],
    [
      'is a socket on a dead port, in Firefox',
      { ...socket, ...firefox, end: { error: 'NS_ERROR_CONNECTION_REFUSED' } },
      'refused',
    ],
    [
      'is an image that is cut short for reasons of its own',
      { ...firefox, resource: 'image', end: { error: 'NS_ERROR_PARSED_DATA_CACHED' } },
      'no-matter',
    ],
    ['is an image of a dead port', { resource: 'image', end: { error: 'net::ERR_CONNECTION_REFUSED' } }, 'refused'],
    [
      'is a script of another address, without leave',
      { resource: 'script', end: { error: 'net::ERR_FAILED' } },
      'cors',
    ],
  ];
  test.each(rows)('%s', (_name, request, expected) => expect(judged(request)).toBe(expected));
});
