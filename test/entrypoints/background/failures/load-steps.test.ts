import { describe, expect, test } from 'vitest';
import type { Load, LoadReport, LoadStep } from '../../../../entrypoints/background/failures/load.ts';
import {
  beginLoad,
  beginLoadByRequest,
  commitLoad,
  completeLoad,
  failLoad,
  isBeforeLoad,
  isOfInterest,
} from '../../../../entrypoints/background/failures/load-steps.ts';
import { queueLagMs } from '../../../../entrypoints/background/failures/queue-lag.ts';
import { readError } from '../../../../probes/errors/read-error.ts';

const shop = 'http://localhost:3000/shop';
const cart = 'http://localhost:3000/cart';
const tabId = 7;

type BrowserName = 'chromium' | 'firefox';

/** One tab as the background keeps it. */
interface Tab {
  load?: Load | undefined;
  /** The load whose hang is looked out for. */
  timed?: Load | undefined;
  reports: LoadReport[];
}
type Happening = (tab: Tab, browser: BrowserName) => void;

function stepBy(stepOf: (tab: Tab, browser: BrowserName) => LoadStep): Happening {
  return (tab, browser) => {
    const { load = tab.load, hangTimer, report } = stepOf(tab, browser);
    tab.load = load;
    if (hangTimer) tab.timed = hangTimer === 'start' ? load : undefined;
    if (report) tab.reports.push(report);
  };
}

const begin = (timeStamp: number, url = shop) =>
  stepBy(({ load }, browser) => beginLoad(load, { tabId, url, timeStamp }, browser));

const request = (timeStamp: number, url = shop) =>
  stepBy(({ load, timed }) => beginLoadByRequest(load, { tabId, url, timeStamp }, timed !== undefined));

const fail = (timeStamp: number, error: string, more: { url?: string; documentId?: string } = {}) =>
  stepBy(({ load }, browser) => failLoad(load, { tabId, frameId: 0, url: shop, timeStamp, error, ...more }, browser));

const commit = (timeStamp: number, { url = shop, transitionType = 'typed' } = {}) =>
  stepBy(({ load }) => commitLoad(load, { tabId, url, timeStamp, transitionType }));

const complete = (timeStamp: number, url = shop) => stepBy(({ load }) => completeLoad(load, { tabId, url, timeStamp }));

/** The worker was stopped: it knows neither the load nor the timer. */
const restart: Happening = (tab) => Object.assign(tab, { load: undefined, timed: undefined });

/** The load has taken so long that the timer has gone off. */
const hang: Happening = (tab) => Object.assign(tab, { timed: undefined });

/** What is reported while one tab goes through all this, and which hang is still looked out for at the end. */
function follow(browser: BrowserName, happenings: Happening[]) {
  const tab: Tab = { reports: [] };
  for (const happen of happenings) happen(tab, browser);
  return { reports: tab.reports, hangOf: tab.timed && [tab.timed.url, tab.timed.startedAt] };
}

const navigation = (startedAt: number, url = shop) => ({ tabId, url, startedAt });
const committed = (startedAt: number, url = shop): LoadReport => ({
  event: 'committed',
  navigation: navigation(startedAt, url),
});
const completed = (startedAt: number, url = shop): LoadReport => ({
  event: 'completed',
  navigation: navigation(startedAt, url),
});
const ended = (startedAt: number, url = shop): LoadReport => ({
  event: 'endedWithoutPage',
  navigation: navigation(startedAt, url),
});

/** As it is reported at the error itself. */
function failed(
  startedAt: number,
  error: string,
  elapsedMs: number,
  { url = shop, isPartial = false, isNothingShown = false } = {},
): LoadReport {
  return {
    event: 'failed',
    navigation: navigation(startedAt, url),
    failure: { ...readError(error), elapsedMs, isPartial, isNothingShown },
  };
}

/** As it is reported once Firefox has committed its error page. */
function failedAndShown(
  startedAt: number,
  error: string,
  elapsedMs: number,
  { url = shop, isForm = false } = {},
): LoadReport {
  return {
    event: 'failed',
    navigation: navigation(startedAt, url),
    failure: { ...readError(error), elapsedMs, isPartial: false, isForm },
  };
}

const chromiumRefused = 'net::ERR_CONNECTION_REFUSED';
const chromiumAborted = 'net::ERR_ABORTED';
const firefoxRefused = 'Error code 2152398861';
const firefoxAborted = 'Error code 2152398850';
const firefoxCancelled = 'Error code 2147500036';
const firefoxTruncated = 'NS_ERROR_NET_PARTIAL_TRANSFER';
const noDocument = '00000000000000000000000000000000';
const someDocument = '0A1B2C3D4E5F60718293A4B5C6D7E8F9';

interface Row {
  name: string;
  heard: Happening[];
  reports: LoadReport[];
  /** Address and start of the load whose hang is looked out for at the end. */
  hangOf?: [url: string, startedAt: number];
}

function check(browser: BrowserName, { heard, reports, hangOf }: Row): void {
  expect(follow(browser, heard)).toEqual({ reports, hangOf });
}

describe.each<BrowserName>(['chromium', 'firefox'])('in %s', (browser) => {
  const refused = browser === 'firefox' ? firefoxRefused : chromiumRefused;
  const aborted = browser === 'firefox' ? firefoxAborted : chromiumAborted;

  test.each<Row>([
    {
      name: 'a page that loads is looked at once committed, and remembered once complete',
      heard: [begin(1000), request(1005), commit(1040), complete(1100)],
      reports: [committed(1000), completed(1100)],
    },
    {
      name: 'a load that opens a tab, told only after its request, is the one that was timed',
      heard: [request(1005), begin(1000)],
      reports: [],
      hangOf: [shop, 1005],
    },
    {
      name: 'so is one whose request the browser has made https',
      heard: [request(1005, 'https://localhost:3000/shop'), begin(1000)],
      reports: [],
      hangOf: ['https://localhost:3000/shop', 1005],
    },
    {
      name: 'and is timed once, though the timer has gone off by then',
      heard: [request(1005), hang, begin(1000)],
      reports: [],
    },
    {
      name: 'a load of another address that is told late is another load',
      heard: [request(1005), begin(1000, cart)],
      reports: [],
      hangOf: [cart, 1000],
    },
    {
      name: 'as is one of the same address that began long before the request',
      heard: [request(1000 + queueLagMs), begin(1000)],
      reports: [],
      hangOf: [shop, 1000],
    },
    {
      name: 'and one that begins after the request',
      heard: [request(1005), begin(1010)],
      reports: [],
      hangOf: [shop, 1010],
    },
    { name: 'a load under way is timed from its beginning', heard: [begin(1000)], reports: [], hangOf: [shop, 1000] },
    {
      name: 'a page whose beginning was missed starts with its commit',
      heard: [restart, commit(1040)],
      reports: [committed(1040)],
    },
    {
      name: 'a page is remembered although the worker was stopped since the commit',
      heard: [begin(1000), commit(1040), restart, complete(1100)],
      reports: [committed(1000), completed(1100)],
    },
    {
      name: 'a page of a load that hung is committed with its first start',
      heard: [begin(1000), hang, commit(9000)],
      reports: [committed(1000)],
    },
    {
      name: 'a redirect keeps the start and the timer of the load',
      heard: [begin(1000), request(1005), request(4000, cart), commit(4100, { url: cart })],
      reports: [committed(1000, cart)],
    },
    {
      name: 'a load redirected while it is timed is still timed from its beginning',
      heard: [begin(1000), request(1000 + 2 * queueLagMs, cart)],
      reports: [],
      hangOf: [shop, 1000],
    },
    {
      name: 'a load redirected here from another site begins with its request',
      heard: [request(5000)],
      reports: [],
      hangOf: [shop, 5000],
    },
    {
      name: 'so it does in a tab whose last load was long before',
      heard: [begin(1000), commit(1040), request(1000 + queueLagMs, cart)],
      reports: [committed(1000)],
      hangOf: [cart, 1000 + queueLagMs],
    },
    {
      name: 'but not with a request of the load before, reported late',
      heard: [begin(1000), commit(1040), request(1000 + queueLagMs - 1, cart)],
      reports: [committed(1000)],
    },
    {
      name: 'nor with one that is older than the load, as Firefox has them after redirects',
      heard: [begin(5000), commit(5040), request(4900)],
      reports: [committed(5000)],
    },
    {
      name: 'a load that hung and is then redirected here is timed again',
      heard: [begin(1000), hang, request(8000, cart)],
      reports: [],
      hangOf: [cart, 8000],
    },
    {
      name: 'a load that is stopped, a download or a 204 ends without a page',
      heard: [begin(1000), fail(1500, aborted)],
      reports: [ended(1000)],
    },
    {
      name: 'so does one whose beginning was missed',
      heard: [begin(1000), restart, fail(1500, aborted)],
      reports: [ended(1500)],
    },
    {
      name: 'and one without a document, whatever the error',
      heard: [begin(1000), fail(1500, refused, { documentId: noDocument })],
      reports: [ended(1000)],
    },
    {
      name: 'a load that gives way to another one is no failure',
      heard: [begin(1000), fail(1500, aborted), begin(1501, cart), commit(1540, { url: cart })],
      reports: [ended(1000), committed(1501, cart)],
    },
    {
      name: 'a load that replaces another one is timed from its own beginning',
      heard: [begin(1000), begin(1500, cart)],
      reports: [],
      hangOf: [cart, 1500],
    },
    {
      name: 'the error of the load that was replaced leaves the timer of the new one when it comes late',
      heard: [begin(1000), begin(1500, cart), fail(1501, aborted)],
      reports: [ended(1500)],
      hangOf: [cart, 1500],
    },
    {
      name: 'the commit of the load before, told late, leaves the timer of the new one',
      heard: [begin(1000), begin(1500, cart), commit(1040), complete(1100)],
      reports: [committed(1040), completed(1100)],
      hangOf: [cart, 1500],
    },
    {
      name: 'so do its failure and its end',
      heard: [begin(1000), begin(1500), fail(1490, refused), fail(1495, aborted)],
      reports: [ended(1495)],
      hangOf: [shop, 1500],
    },
    {
      name: 'a load without a page that is made again later begins anew',
      heard: [begin(1000), fail(1500, aborted), begin(2500)],
      reports: [ended(1000)],
      hangOf: [shop, 2500],
    },
    {
      name: 'and so does one of another address at once',
      heard: [begin(1000), fail(1500, aborted), begin(1501, cart)],
      reports: [ended(1000)],
      hangOf: [cart, 1501],
    },
    {
      name: 'a sign-in that ends here without a beginning is looked at with its request',
      heard: [request(5000), commit(5200)],
      reports: [committed(5000)],
    },
    {
      name: 'a commit within the same page, under a second address, is a page too',
      heard: [begin(1000), commit(1040), commit(1900, { url: cart })],
      reports: [committed(1000), committed(1000, cart)],
    },
  ])('$name', (row) => check(browser, row));
});

describe('in Chromium', () => {
  test.each<Row>([
    {
      name: 'a failed load is reported with its error',
      heard: [begin(1000), fail(1018, chromiumRefused, { documentId: someDocument })],
      reports: [failed(1000, chromiumRefused, 18)],
    },
    {
      name: 'one without a document id too, as before Chrome 106',
      heard: [begin(1000), fail(1018, chromiumRefused)],
      reports: [failed(1000, chromiumRefused, 18)],
    },
    {
      name: 'one whose beginning was missed begins with its error',
      heard: [begin(1000), restart, fail(1018, chromiumRefused)],
      reports: [failed(1018, chromiumRefused, 0)],
    },
    {
      name: 'and takes a whole number of milliseconds',
      heard: [begin(1000.25), fail(1018.875, chromiumRefused)],
      reports: [failed(1000.25, chromiumRefused, 19)],
    },
    {
      name: 'its request begins no load, however late it is reported',
      heard: [begin(1000), fail(9000, chromiumRefused), request(1000 + 2 * queueLagMs)],
      reports: [failed(1000, chromiumRefused, 8000)],
    },
    {
      name: 'a request after the failure is a load that was redirected here',
      heard: [begin(1000), fail(9000, chromiumRefused), request(9001)],
      reports: [failed(1000, chromiumRefused, 8000)],
      hangOf: [shop, 9001],
    },
    {
      name: "the browser's own retry is a load of its own",
      heard: [begin(1000), fail(1018, chromiumRefused), begin(2400), fail(2410, chromiumRefused)],
      reports: [failed(1000, chromiumRefused, 18), failed(2400, chromiumRefused, 10)],
    },
    {
      name: 'a retry that finds the server up is a page',
      heard: [begin(1000), fail(1018, chromiumRefused), begin(2400), commit(2440), complete(2500)],
      reports: [failed(1000, chromiumRefused, 18), committed(2400), completed(2500)],
    },
    {
      name: 'a retry that hangs is timed',
      heard: [begin(1000), fail(1018, chromiumRefused), begin(2400)],
      reports: [failed(1000, chromiumRefused, 18)],
      hangOf: [shop, 2400],
    },
    {
      name: 'a load that hung is reported when it fails in the end',
      heard: [begin(1000), hang, fail(31_000, 'net::ERR_EMPTY_RESPONSE')],
      reports: [failed(1000, 'net::ERR_EMPTY_RESPONSE', 30_000)],
    },
    {
      name: 'a page that breaks off after its commit stays in part',
      heard: [begin(1000), commit(1040), fail(1900, 'net::ERR_CONTENT_LENGTH_MISMATCH')],
      reports: [committed(1000), failed(1000, 'net::ERR_CONTENT_LENGTH_MISMATCH', 900, { isPartial: true })],
    },
    {
      name: 'so it does whatever ends it',
      heard: [begin(1000), commit(1040), fail(1900, 'net::ERR_CONNECTION_RESET')],
      reports: [committed(1000), failed(1000, 'net::ERR_CONNECTION_RESET', 900, { isPartial: true })],
    },
    {
      name: 'a reload of a committed page that fails leaves nothing of it',
      heard: [begin(1000), commit(1040), begin(5000), fail(5010, chromiumRefused)],
      reports: [committed(1000), failed(5000, chromiumRefused, 10)],
    },
    {
      name: 'a page that is stopped in the middle ended without one',
      heard: [begin(1000), commit(1040), fail(1900, chromiumAborted)],
      reports: [committed(1000), ended(1000)],
    },
    {
      name: 'a question for name and password is no failure, and hangs no longer',
      heard: [begin(1000), fail(1700, 'net::ERR_INVALID_AUTH_CREDENTIALS')],
      reports: [],
    },
    {
      name: 'a question that is answered later begins a load of its own',
      heard: [begin(1000), fail(1700, 'net::ERR_INVALID_AUTH_CREDENTIALS'), begin(9000), commit(9040), complete(9100)],
      reports: [committed(9000), completed(9100)],
    },
    {
      name: 'a sign-in that nobody is left to ask for is a failure',
      heard: [begin(1000), fail(1700, 'net::ERR_UNEXPECTED_PROXY_AUTH')],
      reports: [failed(1000, 'net::ERR_UNEXPECTED_PROXY_AUTH', 700)],
    },
    {
      name: 'an aborted load that begins again at once is timed anew: nothing moves between processes',
      heard: [begin(1000), fail(1500, chromiumAborted), begin(1510)],
      reports: [ended(1000)],
      hangOf: [shop, 1510],
    },
    {
      name: 'what another extension blocks has an error page',
      heard: [begin(1000), fail(1003, 'net::ERR_BLOCKED_BY_CLIENT')],
      reports: [failed(1000, 'net::ERR_BLOCKED_BY_CLIENT', 3)],
    },
  ])('$name', (row) => check('chromium', row));
});

describe('in Firefox', () => {
  test.each<Row>([
    {
      name: 'an error alone is not reported yet: its page is still to come',
      heard: [begin(1000), fail(1018, firefoxRefused)],
      reports: [],
    },
    {
      name: 'a failed load is reported when the error page is committed under its address',
      heard: [begin(1000), fail(1018, firefoxRefused), commit(1050)],
      reports: [failedAndShown(1000, firefoxRefused, 18)],
    },
    {
      name: 'the error page is not remembered as a page that loaded',
      heard: [begin(1000), fail(1018, firefoxRefused), commit(1050), complete(1080)],
      reports: [failedAndShown(1000, firefoxRefused, 18)],
    },
    {
      name: 'nor before it is committed',
      heard: [begin(1000), fail(1018, firefoxRefused), complete(1049)],
      reports: [],
    },
    {
      name: 'a form tells itself by how its error page came',
      heard: [begin(1000), fail(1018, firefoxRefused), commit(1050, { transitionType: 'form_submit' })],
      reports: [failedAndShown(1000, firefoxRefused, 18, { isForm: true })],
    },
    {
      name: 'a form that is answered is a page',
      heard: [begin(1000), commit(1050, { transitionType: 'form_submit' })],
      reports: [committed(1000)],
    },
    {
      name: 'a reload that fails as well is reported again',
      heard: [
        ...[begin(1000), fail(1018, firefoxRefused), commit(1050)],
        ...[begin(3000), fail(3004, firefoxRefused), commit(3030)],
      ],
      reports: [failedAndShown(1000, firefoxRefused, 18), failedAndShown(3000, firefoxRefused, 4)],
    },
    {
      name: 'what is committed after the error page is a page, though no beginning of it was heard',
      heard: [begin(1000), fail(1018, firefoxRefused), commit(1050), commit(4000), complete(4100)],
      reports: [failedAndShown(1000, firefoxRefused, 18), committed(1000), completed(4100)],
    },
    {
      name: 'a reload that finds the server up is a page',
      heard: [begin(1000), fail(1018, firefoxRefused), commit(1050), begin(3000), commit(3040), complete(3100)],
      reports: [failedAndShown(1000, firefoxRefused, 18), committed(3000), completed(3100)],
    },
    {
      name: 'a load that takes the place of a failed one before its page came is not taken for that page',
      heard: [begin(1000), fail(1018, firefoxRefused), begin(1030, cart), commit(1060, { url: cart })],
      reports: [committed(1030, cart)],
    },
    {
      name: 'a failed load whose beginning was missed is reported all the same',
      heard: [begin(1000), restart, fail(1018, firefoxRefused), commit(1050)],
      reports: [failedAndShown(1018, firefoxRefused, 0)],
    },
    {
      name: 'an error page whose error was missed passes for a page',
      heard: [begin(1000), fail(1018, firefoxRefused), restart, commit(1050)],
      reports: [committed(1050)],
    },
    {
      name: 'a load that hung is reported when its error page is there',
      heard: [begin(1000), hang, fail(31_000, firefoxRefused), commit(31_030)],
      reports: [failedAndShown(1000, firefoxRefused, 30_000)],
    },
    {
      name: 'a failed load is not timed again by its own request, reported late',
      heard: [begin(1000), fail(1018, firefoxRefused), request(1001), commit(1050)],
      reports: [failedAndShown(1000, firefoxRefused, 18)],
    },
    {
      name: 'a page that is cut off after its commit stays in part, and no error page comes',
      heard: [begin(1000), commit(1040), fail(1900, firefoxTruncated)],
      reports: [committed(1000), failed(1000, firefoxTruncated, 900, { isPartial: true })],
    },
    {
      name: 'a page that is cut off before its commit gives way to an error page',
      heard: [begin(1000), fail(1900, firefoxTruncated), commit(1930)],
      reports: [failedAndShown(1000, firefoxTruncated, 900)],
    },
    {
      name: 'a committed page that fails in another way gives way to an error page too',
      heard: [begin(1000), commit(1040), fail(1900, firefoxRefused), commit(1930)],
      reports: [committed(1000), failedAndShown(1000, firefoxRefused, 900)],
    },
    {
      name: 'a load that another extension cancels is reported at once: nothing will be shown',
      heard: [begin(1000), fail(1003, firefoxCancelled)],
      reports: [failed(1000, firefoxCancelled, 3, { isNothingShown: true })],
    },
    {
      name: 'the page after a cancelled load is a page',
      heard: [begin(1000), fail(1003, firefoxCancelled), begin(2000, cart), commit(2040, { url: cart })],
      reports: [failed(1000, firefoxCancelled, 3, { isNothingShown: true }), committed(2000, cart)],
    },
    {
      name: 'an aborted load that begins again within a second has moved to another process',
      heard: [begin(1000), fail(4000, firefoxAborted), begin(4999)],
      reports: [ended(1000)],
      hangOf: [shop, 1000],
    },
    {
      name: 'its page has the start of the first',
      heard: [begin(1000), fail(4000, firefoxAborted), begin(4020), commit(4060)],
      reports: [ended(1000), committed(1000)],
    },
    {
      name: 'its failure too',
      heard: [begin(1000), fail(4000, firefoxAborted), begin(4020), fail(4060, firefoxRefused), commit(4080)],
      reports: [ended(1000), failedAndShown(1000, firefoxRefused, 3060)],
    },
    {
      name: 'after a whole second it is a new load',
      heard: [begin(1000), fail(4000, firefoxAborted), begin(5000)],
      reports: [ended(1000)],
      hangOf: [shop, 5000],
    },
    {
      name: 'a load moves only once by one abort',
      heard: [begin(1000), fail(4000, firefoxAborted), begin(4020), begin(4400)],
      reports: [ended(1000)],
      hangOf: [shop, 4400],
    },
    {
      name: 'the error of the load that was replaced makes no failure of the new one when it comes late',
      heard: [begin(1000), begin(1500, cart), fail(1501, firefoxRefused), commit(1540, { url: cart })],
      reports: [committed(1500, cart)],
    },
    {
      name: 'an error page is one although its address leaves out the password',
      heard: [
        begin(1000, 'http://me:secret@localhost:3000/shop'),
        fail(1018, firefoxRefused, { url: 'http://me:secret@localhost:3000/shop' }),
        commit(1050),
      ],
      reports: [failedAndShown(1000, firefoxRefused, 18)],
    },
    {
      name: 'a failed load that begins again at once has not moved',
      heard: [begin(1000), fail(1018, firefoxRefused), commit(1050), begin(1300)],
      reports: [failedAndShown(1000, firefoxRefused, 18)],
      hangOf: [shop, 1300],
    },
    {
      name: 'a committed page that moves begins without what was there of it',
      heard: [begin(1000), commit(1040), fail(1900, firefoxAborted), begin(1910), fail(1950, firefoxTruncated)],
      reports: [committed(1000), ended(1000)],
    },
  ])('$name', (row) => check('firefox', row));
});

test.each<[string, boolean, Load | undefined]>([
  ['the load itself', true, { tabId, url: shop, startedAt: 1000, isCommitted: true }],
  ['nothing', true, undefined],
  ['an earlier load', true, { tabId, url: shop, startedAt: 400 }],
  ['a reload of the same address', false, { tabId, url: shop, startedAt: 1001 }],
])('with %s known of its tab, a load is the latest: %s', (_, expected, known) => {
  expect(!isBeforeLoad(known, 1000)).toBe(expected);
});

test('no step changes what it is given', () => {
  const failing: Load = { tabId, url: shop, startedAt: 1000, error: { ...readError(firefoxRefused), elapsedMs: 18 } };
  const before = structuredClone(failing);
  follow('firefox', [(tab) => Object.assign(tab, { load: failing }), commit(1050)]);
  follow('firefox', [(tab) => Object.assign(tab, { load: failing }), fail(1060, firefoxAborted)]);
  expect(failing).toEqual(before);
});

test.each([
  ['a page of this computer', true, { url: shop }],
  ['one shown in Chromium', true, { url: shop, documentLifecycle: 'active' }],
  ['one kept for Back', true, { url: shop, documentLifecycle: 'cached' }],
  ['one prerendered', false, { url: shop, documentLifecycle: 'prerender' }],
  ['a frame', false, { url: shop, frameId: 12 }],
  ['an address of 127/8', true, { url: 'http://127.0.0.2:8080/' }],
  ['IPv6', true, { url: 'http://[::1]:8080/' }],
  ['a name that the filter lets through', false, { url: 'http://127.example.com/' }],
  ['an address of the local network', false, { url: 'http://192.168.1.20:3000/' }],
])('%s is of interest: %s', (_, expected, details) => {
  expect(isOfInterest({ tabId, frameId: 0, timeStamp: 1000, ...details })).toBe(expected);
});
