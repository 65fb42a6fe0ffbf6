import { describe, expect, test } from 'vitest';
import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import {
  countPlaces,
  type FailedCall,
  isGivenUp,
  maxTargets,
  noCalls,
  ofNewPage,
  type TabCalls,
  withFailed,
  withoutCured,
} from '../../../state/tab/tab-calls.ts';
import { failedCall, page } from '../../diagnosis/calls.ts';

const api = 'http://127.0.0.1:8000';
const key = `${api} fetch`;
const site = 'https://shop.example';
const shown = 'document-2';
const before = 'document-1';

const refused = failedCall('refused');
const waiting: Attempt = { outcome: 'pending', browser: 'chromium', from: page };
const serverError: Attempt = { outcome: 'answered', browser: 'chromium', from: page, status: 500 };

function call(more: Partial<FailedCall> = {}): FailedCall {
  return { key, url: `${api}/items`, startedAt: 2000, attempt: refused, ...more };
}

/** A tab whose page was committed at 1000. */
function tab(failed: FailedCall[] = [], more: Partial<TabCalls> = {}): TabCalls {
  return { failed, isStorm: false, since: 1000, ...more };
}

/** Calls that failed at so many ports, one each. */
function atPorts(count: number): FailedCall[] {
  return Array.from({ length: count }, (_, index) => {
    const origin = `http://127.0.0.1:${8000 + index}`;
    return call({ key: `${origin} fetch`, url: `${origin}/` });
  });
}

interface Failing {
  name: string;
  calls: TabCalls;
  failing: FailedCall;
  documentId?: string;
  /** Absent: nothing changes. */
  becomes?: TabCalls;
}

function checkFailing({ calls, failing, documentId, becomes }: Failing): void {
  expect(withFailed(calls, failing, documentId)).toEqual(becomes);
}

describe('a call that fails', () => {
  const [first, other] = [call(), call({ key: `${api} websocket`, url: `ws://127.0.0.1:8000/live` })];
  const again = call({ startedAt: 3000 });

  test.each<Failing>([
    { name: 'is kept', calls: tab(), failing: first, becomes: tab([first]) },
    {
      name: 'is kept in a tab of which nothing is known',
      calls: noCalls,
      failing: first,
      becomes: { ...noCalls, failed: [first] },
    },
    {
      name: 'stands after those that failed before',
      calls: tab([other]),
      failing: first,
      becomes: tab([other, first]),
    },
    { name: 'stays one when it fails again', calls: tab([first]), failing: again },
    {
      name: 'stays one when it fails again for another reason, with the latest one',
      calls: tab([first]),
      failing: call({ attempt: failedCall('reset') }),
      becomes: tab([call({ attempt: failedCall('reset') })]),
    },
    {
      name: 'and takes the place of the same one that had waited',
      calls: tab([call({ attempt: waiting }), other]),
      failing: again,
      becomes: tab([other, again]),
    },
    {
      name: 'or that was answered with an error',
      calls: tab([call({ attempt: serverError })]),
      failing: again,
      becomes: tab([again]),
    },
    {
      name: 'is one of two where another kind of request has the same port',
      calls: tab([first]),
      failing: other,
      becomes: tab([first, other]),
    },
  ])('$name', checkFailing);
});

describe('a page that fails at many ports', () => {
  const more = call({ key: 'http://127.0.0.1:9999 fetch', url: 'http://127.0.0.1:9999/' });
  const [oldest, ...rest] = atPorts(maxTargets);
  const again = call({ ...oldest, attempt: serverError });

  test.each<Failing>([
    {
      name: 'is followed up to the last of them',
      calls: tab(atPorts(maxTargets - 1)),
      failing: more,
      becomes: tab([...atPorts(maxTargets - 1), more]),
    },
    {
      name: 'is a storm with one more, and nothing of it is kept',
      calls: tab(atPorts(maxTargets)),
      failing: more,
      becomes: tab([], { isStorm: true }),
    },
    {
      name: 'is no storm where one of them only fails differently',
      calls: tab(atPorts(maxTargets)),
      failing: again,
      becomes: tab([...rest, again]),
    },
    { name: 'stays a storm', calls: tab([], { isStorm: true }), failing: more },
    {
      name: 'is no storm any more on another page of another site',
      calls: tab([], { isStorm: true, documentId: before }),
      failing: call({ attempt: failedCall('refused', { from: site }) }),
      documentId: shown,
      becomes: {
        ...tab([call({ attempt: failedCall('refused', { from: site }) })]),
        since: 2000,
        documentId: shown,
      },
    },
  ])('$name', checkFailing);
});

describe('a page is given up', () => {
  test.each<[string, TabCalls, documentId: string | undefined, boolean]>([
    ['once its calls are a storm', tab([], { isStorm: true, documentId: shown }), shown, true],
    ['where the browser names no document', tab([], { isStorm: true }), undefined, true],
    ['where a frame calls, whose document is not told', tab([], { isStorm: true, documentId: shown }), undefined, true],
    ['but not the one after it', tab([], { isStorm: true, documentId: before }), shown, false],
    ['but not while its failures can be counted', tab(atPorts(maxTargets), { documentId: shown }), shown, false],
  ])('%s', (_, calls, documentId, is) => {
    expect(isGivenUp(calls, documentId)).toBe(is);
    // What is let go changes nothing.
    if (is) expect(withFailed(calls, call(), documentId)).toBeUndefined();
  });
});

describe('a call belongs to the page that made it', () => {
  const late = call({ startedAt: 999 });
  const ofSite = call({ attempt: failedCall('refused', { from: site }) });
  const ofSandbox = call({ attempt: failedCall('refused', { from: 'null' }) });
  const withoutOrigin = call({ attempt: { outcome: 'failed', failure: 'refused', browser: 'chromium' } });

  test.each<Failing>([
    {
      name: 'one that began as the page came is its own',
      calls: tab(),
      failing: call({ startedAt: 1000 }),
      becomes: tab([call({ startedAt: 1000 })]),
    },
    { name: 'one that began before is of the page before', calls: tab(), failing: late },
    {
      name: 'so it is where only the page tells its document',
      calls: tab([], { documentId: shown }),
      failing: late,
    },
    { name: 'and where only the call tells it', calls: tab(), failing: late, documentId: shown },
    {
      name: 'a call tells the document of a page that had not',
      calls: tab(),
      failing: call(),
      documentId: shown,
      becomes: tab([call()], { documentId: shown }),
    },
    {
      name: 'a call that does not tell its document leaves that of the page',
      calls: tab([], { documentId: shown }),
      failing: call(),
      becomes: tab([call()], { documentId: shown }),
    },
    {
      name: 'one of the same document is its own, whenever it began',
      calls: tab([], { documentId: shown }),
      failing: late,
      documentId: shown,
      becomes: tab([late], { documentId: shown }),
    },
    {
      name: 'one of another document is of a page of this computer that is gone',
      calls: tab([], { documentId: shown }),
      failing: call(),
      documentId: before,
    },
    {
      name: 'a page of another site comes with its first call, and what failed before goes',
      calls: tab([call({ key: 'http://127.0.0.1:9000 fetch' })], { documentId: before }),
      failing: ofSite,
      documentId: shown,
      becomes: { failed: [ofSite], isStorm: false, since: 2000, documentId: shown },
    },
    {
      name: 'and where the same failed on the page before',
      calls: tab([ofSite], { documentId: before }),
      failing: call({ ...ofSite, startedAt: 3000 }),
      documentId: shown,
      becomes: { failed: [call({ ...ofSite, startedAt: 3000 })], isStorm: false, since: 3000, documentId: shown },
    },
    {
      name: 'so does a document without an origin',
      calls: tab([], { documentId: before }),
      failing: ofSandbox,
      documentId: shown,
      becomes: { failed: [ofSandbox], isStorm: false, since: 2000, documentId: shown },
    },
    {
      name: 'and a page of which nothing is told',
      calls: tab([], { documentId: before }),
      failing: withoutOrigin,
      documentId: shown,
      becomes: { failed: [withoutOrigin], isStorm: false, since: 2000, documentId: shown },
    },
    {
      name: 'a second call of a page of another site joins the first',
      calls: { failed: [ofSite], isStorm: false, since: 2000, documentId: shown },
      failing: call({ ...ofSite, key: 'http://127.0.0.1:9000 fetch' }),
      documentId: shown,
      becomes: {
        failed: [ofSite, call({ ...ofSite, key: 'http://127.0.0.1:9000 fetch' })],
        isStorm: false,
        since: 2000,
        documentId: shown,
      },
    },
  ])('$name', checkFailing);
});

interface Succeeding {
  name: string;
  attempt: Attempt;
  /** Of the call that succeeds. */
  key?: string;
  url?: string;
  isCured: boolean;
}

describe('a call that succeeds', () => {
  const ofOtherPath = `${api}/users`;
  const cured = (failure: Failure, isCured: boolean): Succeeding => ({
    name: `at another path of a server that was ${failure}: cured is ${isCured}`,
    attempt: failedCall(failure),
    url: ofOtherPath,
    isCured,
  });

  test.each<Succeeding>([
    ...(['refused', 'unreachable', 'timed-out', 'reset', 'empty', 'local-network-denied'] as const).map((failure) =>
      cured(failure, true),
    ),
    ...(['cors', 'websocket', 'blocked', 'invalid-http', 'tls-protocol', 'other'] as const).map((failure) =>
      cured(failure, false),
    ),
    { name: 'cures one that waited, at whatever path', attempt: waiting, url: ofOtherPath, isCured: true },
    { name: 'does not cure an error of another path', attempt: serverError, url: ofOtherPath, isCured: false },
    { name: 'cures an error of its own path', attempt: serverError, isCured: true },
    { name: 'whatever its query', attempt: serverError, url: `${api}/items?page=2#top`, isCured: true },
    { name: 'but not that of a path below it', attempt: serverError, url: `${api}/items/1`, isCured: false },
    { name: 'cures what may be read by now', attempt: failedCall('cors'), isCured: true },
    { name: 'cures nothing of another kind of request', attempt: refused, key: `${api} websocket`, isCured: false },
    { name: 'nor of another port', attempt: waiting, key: 'http://127.0.0.1:9000 fetch', isCured: false },
  ])('$name', ({ attempt, key: succeeded = key, url = `${api}/items`, isCured }) => {
    const others = atPorts(3).slice(1);
    const calls = tab([...others, call({ attempt })], { documentId: shown });
    const becomes = isCured ? tab(others, { documentId: shown }) : undefined;
    expect(withoutCured(calls, succeeded, url)).toEqual(becomes);
  });

  test('leaves a storm a storm', () => {
    expect(withoutCured(tab([], { isStorm: true }), key, `${api}/items`)).toBeUndefined();
  });
});

describe('another page', () => {
  test.each<{ name: string; calls: TabCalls; documentId?: string; becomes: TabCalls }>([
    {
      name: 'begins without the failed calls of the one before',
      calls: tab([call()], { documentId: before }),
      documentId: shown,
      becomes: { failed: [], isStorm: false, since: 5000, documentId: shown },
    },
    {
      name: 'keeps those that it made before its commit was heard of',
      calls: tab([call({ startedAt: 4999 }), call({ key: 'later', startedAt: 5000 })], { documentId: before }),
      documentId: shown,
      becomes: { failed: [call({ key: 'later', startedAt: 5000 })], isStorm: false, since: 5000, documentId: shown },
    },
    {
      name: 'is not part of the storm of the one before',
      calls: tab([], { isStorm: true }),
      becomes: { failed: [], isStorm: false, since: 5000 },
    },
    {
      name: 'without a document id does not keep that of the one before',
      calls: tab([], { documentId: before }),
      becomes: { failed: [], isStorm: false, since: 5000 },
    },
  ])('$name', ({ calls, documentId, becomes }) => {
    expect(ofNewPage(calls, 5000, documentId)).toEqual(becomes);
  });
});

test.each<[name: string, failed: FailedCall[], places: number]>([
  ['nothing that fails', [], 0],
  ['calls at two ports', atPorts(2), 2],
  [
    'a call and a web socket at the same port',
    [call(), call({ key: 'ws://127.0.0.1:8000 websocket', url: 'ws://127.0.0.1:8000/live' })],
    1,
  ],
  [
    'the same port of two names',
    [call(), call({ key: 'http://localhost:8000 fetch', url: 'http://localhost:8000/' })],
    2,
  ],
])('%s: so many places', (_, failed, places) => expect(countPlaces(tab(failed))).toBe(places));
