import { describe, expect, test } from 'vitest';
import type { RequestDetails } from '../../../../entrypoints/background/calls/request-details.ts';
import { type CallChange, RequestsOfPages } from '../../../../entrypoints/background/calls/requests-of-pages.ts';
import { page } from '../../../diagnosis/calls.ts';

const api = 'http://127.0.0.1:8000';
const items = `${api}/items`;
const site = 'https://shop.example';
const startAt = Date.parse('2026-11-22T14:00:00Z');

type BrowserName = 'chromium' | 'firefox';
type Details = Partial<RequestDetails> & { after?: number; from?: string | undefined };
type Headers = Record<string, string>;
type Happening = (requests: RequestsOfPages) => CallChange | boolean | undefined;

/** A call of `page` for the items; `after` counts milliseconds from the beginning. */
function detailsOf({ after = 0, from: _, ...more }: Details): RequestDetails {
  return {
    ...{ requestId: '1', tabId: 7, frameId: 0, url: items, method: 'GET', type: 'xmlhttprequest' },
    timeStamp: startAt + after,
    ...more,
  };
}

function callerOf(details: Details): string | undefined {
  return 'from' in details ? details.from : page;
}

function listOf(headers: Headers): { name: string; value: string }[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

const sent =
  (details: Details = {}, headers: Headers = {}): Happening =>
  (requests) =>
    requests.sent({ ...detailsOf(details), requestHeaders: listOf(headers) }, callerOf(details) ?? '');

const answered =
  (statusCode: number, details: Details = {}, headers: Headers = {}): Happening =>
  (requests) => {
    requests.answered({ ...detailsOf(details), statusCode, responseHeaders: listOf(headers) });
    return undefined;
  };

const waits =
  (after: number, details: Details = {}): Happening =>
  (requests) =>
    requests.waits(detailsOf(details), callerOf(details), startAt + after);

const failed =
  (error: string, details: Details = {}): Happening =>
  (requests) =>
    requests.ended(detailsOf(details), { error }, callerOf(details));

const completed =
  (status: number, details: Details = {}): Happening =>
  (requests) =>
    requests.ended(detailsOf(details), { status }, callerOf(details));

/** What the browser sends ahead of a call to another origin. */
const preflight = { requestId: 'ahead', method: 'OPTIONS' };
const asksLeave = { Origin: page, 'Access-Control-Request-Method': 'PUT' };
const cors = { Origin: page, 'Sec-Fetch-Mode': 'cors' };
const refused = { chromium: 'net::ERR_CONNECTION_REFUSED', firefox: 'NS_ERROR_CONNECTION_REFUSED' };
const aborted = { chromium: 'net::ERR_ABORTED', firefox: 'NS_BINDING_ABORTED' };

/** All that follows from these events. */
function changesAfter(browser: BrowserName, happenings: Happening[]): CallChange[] {
  const requests = new RequestsOfPages(browser);
  return happenings.map((happen) => happen(requests)).filter((change) => typeof change === 'object');
}

/** `http://127.0.0.1:8000 fetch: refused` */
function inWords(change: CallChange): string {
  if (change.kind === 'succeeded') return `${change.key}: succeeded`;
  const { key, attempt } = change.call;
  return `${key}: ${attempt.outcome === 'failed' ? attempt.failure : attempt.outcome}`;
}

type Row = [name: string, heard: Happening[], changes: string[]];

function check(browser: BrowserName, heard: Happening[], changes: string[]): void {
  expect(changesAfter(browser, heard).map(inWords)).toEqual(changes);
}

describe.each<BrowserName>(['chromium', 'firefox'])('in %s', (browser) => {
  const socket: Details = { url: 'ws://127.0.0.1:8000/live', type: 'websocket' };

  test.each<Row>([
    ['a call that is answered succeeds', [sent(), answered(200), completed(200)], [`${api} fetch: succeeded`]],
    ['so does one of which only the end is seen', [completed(200)], [`${api} fetch: succeeded`]],
    ['a call that is refused fails', [sent(), failed(refused[browser])], [`${api} fetch: refused`]],
    ['so does one of which only the end is seen', [failed(refused[browser])], [`${api} fetch: refused`]],
    ['a call that the page ends itself is nothing', [sent(), failed(aborted[browser])], []],
    [
      'a call that is answered with an error fails',
      [sent(), answered(500), completed(500)],
      [`${api} fetch: answered`],
    ],
    ['a call that is not found succeeds', [sent(), answered(404), completed(404)], [`${api} fetch: succeeded`]],
    ['nothing follows before the end', [sent(), answered(200)], []],
    ['what is answered and was not sent is nothing', [answered(500)], []],
    [
      'a stream of events is one of its own',
      [sent({}, { Accept: 'text/event-stream' }), failed(refused[browser])],
      [`${api} event-stream: refused`],
    ],
    [
      'one that wants anything is a call',
      [sent({}, { Accept: 'text/event-stream, */*' }), failed(refused[browser])],
      [`${api} fetch: refused`],
    ],
    [
      'a web socket has a place of its own',
      [failed(refused[browser], socket)],
      ['ws://127.0.0.1:8000 websocket: refused'],
    ],
    ['a web socket that opens succeeds', [completed(101, socket)], ['ws://127.0.0.1:8000 websocket: succeeded']],
    ['a script', [failed(refused[browser], { type: 'script' })], [`${api} script: refused`]],
    ['a stylesheet', [failed(refused[browser], { type: 'stylesheet' })], [`${api} style: refused`]],
    ['an image', [failed(refused[browser], { type: 'image' })], [`${api} image: refused`]],
    ['a frame', [failed(refused[browser], { type: 'sub_frame' })], [`${api} frame: refused`]],
    ['a font', [failed(refused[browser], { type: 'font' })], [`${api} other: refused`]],
    ['a page itself is none of these', [failed(refused[browser], { type: 'main_frame' })], []],
    ['nor is a report to a server', [failed(refused[browser], { type: 'csp_report' })], []],
    ['nor the icon of a tab', [failed(refused[browser], { type: 'image', url: `${api}/favicon.ico?v=2` })], []],
    [
      'another icon is part of the page',
      [failed(refused[browser], { type: 'image', url: `${api}/icons/favicon.ico` })],
      [`${api} image: refused`],
    ],
    ['a request whose page is none of our business is nothing', [failed(refused[browser], { from: undefined })], []],
    ['nor is one that succeeds', [completed(200, { from: undefined })], []],
    [
      'an error whose page may be seen no longer is nothing either',
      [sent({ from: site }), failed(refused[browser], { from: undefined })],
      [],
    ],
    [
      'a call ends once: what comes after it with its id is another',
      [sent(), completed(200), waits(4000)],
      [`${api} fetch: succeeded`],
    ],
    [
      'two calls at once are told apart',
      [
        sent({ requestId: '1' }, { Accept: 'text/event-stream' }),
        sent({ requestId: '2' }),
        failed(refused[browser], { requestId: '2' }),
        failed(refused[browser], { requestId: '1' }),
      ],
      [`${api} fetch: refused`, `${api} event-stream: refused`],
    ],
  ])('%s', (_, heard, changes) => check(browser, heard, changes));

  test.each<Row>([
    [
      'a call without an answer after a while waits',
      [sent({ from: site }), waits(4000, { from: site })],
      [`${api} fetch: pending`],
    ],
    ['one with an answer does not', [sent({ from: site }), answered(200), waits(4000, { from: site })], []],
    ['one that has failed does not wait as well', [failed(refused[browser]), waits(4000)], [`${api} fetch: refused`]],
    [
      'one that fails as the one before it is nothing new, until another waits',
      [
        failed(refused[browser]),
        ...[sent({ from: site }), failed(refused[browser])],
        ...[sent({ from: site }), waits(4000, { from: site }), failed(refused[browser])],
      ],
      [`${api} fetch: refused`, `${api} fetch: pending`, `${api} fetch: refused`],
    ],
    ['nor does one whose page may be seen no longer', [sent({ from: site }), waits(4000, { from: undefined })], []],
    [
      'one that waited and is answered in the end succeeds',
      [sent({ from: site }), waits(4000, { from: site }), answered(200), completed(200, { from: site, after: 9000 })],
      [`${api} fetch: pending`, `${api} fetch: succeeded`],
    ],
    [
      'one that waited and fails in the end fails',
      [sent({ from: site }), waits(4000, { from: site }), failed(refused[browser], { from: site, after: 9000 })],
      [`${api} fetch: pending`, `${api} fetch: refused`],
    ],
  ])('%s', (_, heard, changes) => check(browser, heard, changes));

  test.each<[name: string, from: string, headers: Headers, isLookedAtLater: boolean]>([
    ['of another site', site, {}, true],
    ['of a document without an origin', 'null', {}, true],
    ['of this computer', page, {}, false],
    ['of a name of this computer', 'http://shop.localhost:5173', {}, false],
    ['of another site, ahead of a call', site, { ...asksLeave, Origin: site }, false],
    ['of another site, made with OPTIONS by the page', site, { Origin: site }, true],
  ])('a request %s may wait for the person: %s', (_, from, headers, isLookedAtLater) => {
    expect(sent({ from, method: 'OPTIONS' }, headers)(new RequestsOfPages(browser))).toBe(isLookedAtLater);
  });

  test.each<Row>([
    [
      'a preflight that is answered is no call',
      [sent(preflight, asksLeave), answered(204, preflight), completed(204, preflight)],
      [],
    ],
    ['nor is one that is refused', [sent(preflight, asksLeave), failed(refused[browser], preflight)], []],
    [
      'OPTIONS of the page itself are a call',
      [sent(preflight, { Origin: page }), failed(refused[browser], preflight)],
      [`${api} fetch: refused`],
    ],
  ])('%s', (_, heard, changes) => check(browser, heard, changes));
});

describe('a call after its preflight', () => {
  const turnedDown = [sent(preflight, asksLeave), answered(405, preflight), completed(405, preflight)];
  const unanswered = [sent(preflight, asksLeave), failed(refused.firefox, preflight)];
  const reset = [sent(preflight, asksLeave), failed(refused.chromium, preflight)];
  const put: Details = { requestId: 'call', method: 'PUT', after: 20 };

  test.each<[name: string, browser: BrowserName, heard: Happening[], changes: string[]]>([
    [
      'that was turned down, of which Chromium says nothing else',
      'chromium',
      [...turnedDown, failed('net::ERR_FAILED', put)],
      [`${api} fetch: cors`],
    ],
    [
      'that was turned down, where the call had been seen to wait before',
      'chromium',
      [...turnedDown, sent(put), waits(4000, put), failed('net::ERR_FAILED', put)],
      [`${api} fetch: pending`, `${api} fetch: cors`],
    ],
    [
      'that was turned down, in Firefox',
      'firefox',
      [...turnedDown, failed('NS_ERROR_DOM_BAD_URI', put)],
      [`${api} fetch: cors`],
    ],
    [
      'that was refused, in Firefox',
      'firefox',
      [...unanswered, failed('NS_ERROR_DOM_BAD_URI', put)],
      [`${api} fetch: refused`],
    ],
    [
      'that was refused, where the call says why itself',
      'firefox',
      [...unanswered, failed('NS_ERROR_NET_RESET', put)],
      [`${api} fetch: reset`],
    ],
    [
      'that was refused, in Chromium, keeps the word of the call',
      'chromium',
      [...reset, failed('net::ERR_FAILED', put)],
      [`${api} fetch: other`],
    ],
    [
      'that was refused, and yet answered',
      'firefox',
      [...unanswered, completed(200, put)],
      [`${api} fetch: succeeded`],
    ],
    [
      'in another tab',
      'firefox',
      [...unanswered, failed('NS_ERROR_DOM_BAD_URI', { ...put, tabId: 8 })],
      [`${api} fetch: cors`],
    ],
    [
      'of another address',
      'firefox',
      [...unanswered, failed('NS_ERROR_DOM_BAD_URI', { ...put, url: `${api}/users` })],
      [`${api} fetch: cors`],
    ],
    [
      'that an earlier call has told of already',
      'firefox',
      [...unanswered, failed('NS_ERROR_DOM_BAD_URI', put), failed('NS_ERROR_DOM_BAD_URI', put)],
      [`${api} fetch: refused`, `${api} fetch: cors`],
    ],
  ])('%s', (_, browser, heard, changes) => check(browser, heard, changes));

  test('tells what was asked ahead, and what came of it', () => {
    const heard = [
      sent(preflight, { ...asksLeave, 'Access-Control-Request-Headers': 'X-Token, content-type' }),
      answered(405, preflight, { Allow: 'GET' }),
      completed(405, preflight),
      failed('net::ERR_FAILED', put),
    ];
    expect(changesAfter('chromium', heard)).toMatchObject([
      {
        call: {
          exchange: {
            preflight: { method: 'PUT', asksForHeaders: ['x-token', 'content-type'], status: 405, headers: {} },
          },
        },
      },
    ]);
  });

  test('tells that nothing came of it, and never the error as evidence of the call', () => {
    const [change] = changesAfter('firefox', [...unanswered, failed('NS_ERROR_DOM_BAD_URI', put)]);
    expect(change).toMatchObject({ call: { exchange: { preflight: { method: 'PUT', failed: true } } } });
    expect(JSON.stringify(change)).not.toContain('"error"');
  });
});

describe('in Firefox, which reports a reply that the page may not read as if it were fine', () => {
  const readable = { 'Access-Control-Allow-Origin': page };

  test.each<Row>([
    ['without leave', [sent({}, cors), answered(200), completed(200)], [`${api} fetch: cors`]],
    ['with leave', [sent({}, cors), answered(200, {}, readable), completed(200)], [`${api} fetch: succeeded`]],
    ['where its request was not seen', [answered(200), completed(200)], [`${api} fetch: succeeded`]],
  ])('%s', (_, heard, changes) => check('firefox', heard, changes));

  test('while Chromium would report an error', () => {
    check('chromium', [sent({}, cors), answered(200), completed(200)], [`${api} fetch: succeeded`]);
    check('chromium', [sent({}, cors), answered(200), failed('net::ERR_FAILED')], [`${api} fetch: cors`]);
  });
});

describe('what is kept of a call that fails', () => {
  const failing = (details: Details) => changesAfter('chromium', [sent(details), failed(refused.chromium, details)])[0];

  test('is when it began, how long it took and who asked, without the values of its query', () => {
    const url = `${items}?token=secret`;
    const heard = [sent({ url }), failed(refused.chromium, { url, after: 18.4, documentId: 'document-2' })];
    expect(changesAfter('chromium', heard)).toEqual([
      {
        kind: 'failed',
        tabId: 7,
        documentId: 'document-2',
        call: {
          key: `${api} fetch`,
          url: expect.not.stringContaining('secret'),
          startedAt: startAt,
          attempt: {
            ...{ outcome: 'failed', failure: 'refused', code: 'ERR_CONNECTION_REFUSED' },
            ...{ browser: 'chromium', resource: 'fetch', from: page, method: 'GET' },
            elapsedMs: 18,
            at: '2026-11-22T14:00:00.018Z',
          },
          exchange: expect.anything(),
        },
      },
    ]);
  });

  test('begins with its end where its beginning was not seen, and has no exchange', () => {
    const [change] = changesAfter('chromium', [failed(refused.chromium, { after: 18 })]);
    expect(change).toMatchObject({ call: { startedAt: startAt + 18, attempt: { elapsedMs: 0 } } });
    expect(change).not.toHaveProperty('call.exchange');
  });

  test('counts from its beginning to now while it waits', () => {
    const [change] = changesAfter('chromium', [sent({ from: site }), waits(4012, { from: site })]);
    expect(change).toMatchObject({ call: { attempt: { elapsedMs: 4012, at: '2026-11-22T14:00:04.012Z' } } });
  });

  test.each<[name: string, details: Details, inFrame: true | undefined, documentId: string | undefined]>([
    ['the page', { documentId: 'page' }, undefined, 'page'],
    ['a frame of it', { documentId: 'frame', frameId: 3 }, true, undefined],
    ['the page, for a frame', { documentId: 'frame', frameId: 3, type: 'sub_frame' }, undefined, undefined],
    ['a page that tells no document', {}, undefined, undefined],
  ])('says of a call of %s whose it is', (_, details, inFrame, documentId) => {
    const change = failing(details);
    expect(change?.kind === 'failed' && [change.call.attempt.inFrame, change.documentId]).toEqual([
      inFrame,
      documentId,
    ]);
  });

  test('of a call that succeeds is its whole address: only the path is compared', () => {
    const url = `${items}?page=2`;
    expect(changesAfter('chromium', [completed(200, { url })])).toEqual([
      { kind: 'succeeded', tabId: 7, key: `${api} fetch`, url },
    ]);
  });
});

describe('a page with any number of open requests', () => {
  const streams = (count: number) =>
    Array.from({ length: count }, (_, index) => sent({ requestId: `${index}` }, { Accept: 'text/event-stream' }));
  const fails = (requestId: string) => failed(refused.chromium, { requestId });

  test.each<Row>([
    ['is known in full up to 200', [...streams(200), fails('0')], [`${api} event-stream: refused`]],
    [
      'and of the oldest no more than the end',
      [...streams(201), fails('0'), fails('1')],
      [`${api} fetch: refused`, `${api} event-stream: refused`],
    ],
  ])('%s', (_, heard, changes) => check('chromium', heard, changes));
});
