import { describe, expect, test } from 'vitest';
import { RepeatedFailures } from '../../../../entrypoints/background/calls/repeated-failures.ts';
import type { RequestDetails } from '../../../../entrypoints/background/calls/request-details.ts';

const first: RequestDetails = {
  requestId: '1',
  tabId: 7,
  frameId: 0,
  documentId: 'A',
  url: 'http://127.0.0.1:8000/items',
  method: 'GET',
  type: 'xmlhttprequest',
  timeStamp: 0,
};
const refused = 'net::ERR_CONNECTION_REFUSED';

interface Failure extends Partial<RequestDetails> {
  error?: string;
  isEventStream?: boolean;
}

function fail(failures: RepeatedFailures, { error = refused, isEventStream = false, ...more }: Failure = {}): boolean {
  return failures.isRepeat({ ...first, ...more }, error, isEventStream);
}

function afterFirst(): RepeatedFailures {
  const failures = new RepeatedFailures();
  expect(fail(failures)).toBe(false);
  return failures;
}

describe('after a call has failed, another', () => {
  test.each<[string, Failure]>([
    ['of the same address', {}],
    ['of another path', { url: 'http://127.0.0.1:8000/other' }],
    ['with another method', { method: 'POST' }],
  ])('%s is a repeat', (_, failure) => {
    expect(fail(afterFirst(), failure)).toBe(true);
  });

  test.each<[string, Failure]>([
    ['of another port', { url: 'http://127.0.0.1:8001/items' }],
    ['of a port that begins with the same digits', { url: 'http://127.0.0.1:80001/items' }],
    ['of another host', { url: 'http://localhost:8000/items' }],
    ['of another scheme', { url: 'https://127.0.0.1:8000/items' }],
    ['with another error', { error: 'net::ERR_EMPTY_RESPONSE' }],
    ['of another kind', { type: 'image' }],
    ['for a stream of events', { isEventStream: true }],
    ['of a frame', { frameId: 3 }],
    ['of the next document', { documentId: 'B' }],
    ['of another tab', { tabId: 77 }],
  ])('%s is news, once', (_, failure) => {
    const failures = afterFirst();
    expect(fail(failures, failure)).toBe(false);
    expect(fail(failures, failure)).toBe(true);
  });
});

test('the same failure is news again once something else became of a call of that kind', () => {
  const failures = afterFirst();
  failures.forget({ ...first, url: 'http://127.0.0.1:8000/health' });
  expect(fail(failures)).toBe(false);
});

test('a font that came is about the media of that server too, which are of one kind', () => {
  const failures = afterFirst();
  expect(fail(failures, { type: 'media' })).toBe(false);
  failures.forget({ ...first, type: 'font' });
  expect(fail(failures, { type: 'media' })).toBe(false);
});

test('what becomes of a call to another server changes nothing', () => {
  const failures = afterFirst();
  failures.forget({ ...first, url: 'http://127.0.0.1:8001/items' });
  expect(fail(failures)).toBe(true);
});

test('the same failure is news again in the next page of a tab, and in no other tab', () => {
  const failures = afterFirst();
  fail(failures, { tabId: 77 });
  failures.forgetTab(7);
  expect(fail(failures)).toBe(false);
  expect(fail(failures, { tabId: 77 })).toBe(true);
});

test('a scan of all ports leaves no more behind than the latest', () => {
  const failures = afterFirst();
  for (let port = 10_000; port < 30_000; port += 1) fail(failures, { url: `http://127.0.0.1:${port}/` });
  expect(fail(failures)).toBe(false);
  expect(fail(failures, { url: 'http://127.0.0.1:29999/' })).toBe(true);
});
