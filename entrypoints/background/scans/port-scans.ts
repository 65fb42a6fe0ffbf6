import type { WebRequest } from 'webextension-polyfill';
import { parseTarget } from '../../../evidence/address/target.ts';
import { browser } from '../../../probes/browser.ts';
import { visibleRequests, visibleSockets } from '../../../probes/requests/visible-hosts.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { inTurn } from '../../../state/serial-queue.ts';
import { chosenLanguage } from '../../../state/settings/chosen-language.ts';
import { pageShown } from '../../../state/tab/page-shown.ts';
import { forgetScan, type PortScan, scanShown, writeScan } from '../../../state/tab/scan-of-tab.ts';
import { brand, scanTitles } from '../../../words/badge.ts';
import { originText } from '../calls/origin-text.ts';
import { pageOfRequest, permissionIsKnown } from '../calls/page-of-request.ts';
import { memoizeLatest } from '../memoize-latest.ts';
import { changeBadge } from '../showing/badge.ts';
import { TriedPorts } from './tried-ports.ts';

type Details = WebRequest.OnBeforeRequestDetailsType;

interface News {
  scan: () => PortScan;
  /** The page itself tried, not a frame in it. */
  isByPage: boolean;
}

const tried = new TriedPorts();
/** What has not been written down yet, by tab. A tab that has an entry was written less than `writeEveryMs` ago. */
const unwritten = new Map<number, News | undefined>();
/** A scan is thousands of requests; it's stored this often. */
const writeEveryMs = 1000;

/**
 * Notices pages that try many ports of this computer, or ports they have no reason to know. It only counts and reports: it diagnoses
 * nothing, doesn't ask the helper, and sends no request.
 */
export function listenToPortScans(): void {
  // No types are named: a scan may use any, and a listener for some of them costs as much.
  const filter = { urls: [...visibleRequests, ...visibleSockets] };
  browser.webRequest.onBeforeRequest.addListener((details) => {
    // A scan may be what has just woken us, and its first requests count.
    logErrors(permissionIsKnown().then(() => note(details)));
  }, filter);
  browser.tabs.onRemoved.addListener((tabId) => {
    logErrors(inTurn(() => forgetScan(tabId)));
  });
}

function note(details: Details): void {
  const { tabId, frameId, type, url, timeStamp: at } = details;
  if (type === 'main_frame') return;
  const from = pageOfRequest(details);
  const asked = originText(url);
  if (!from || hostOf(asked) === hostOf(from)) return;
  const port = portHere(asked);
  if (port === undefined) return;
  const scan = tried.note({ tabId, from, isElsewhere: portHere(from) === undefined, port, at });
  if (scan) tell(tabId, { scan, isByPage: frameId === 0 });
}

const portHere = memoizeLatest((origin) => parseTarget(origin)?.port);

function hostOf(origin: string): string {
  return origin.slice(origin.indexOf('://'));
}

function tell(tabId: number, news: News): void {
  if (unwritten.has(tabId)) unwritten.set(tabId, news);
  else write(tabId, news);
}

/** Writes at once, then at most once a second. */
function write(tabId: number, { scan, isByPage }: News): void {
  unwritten.set(tabId, undefined);
  logErrors(inTurn(() => keep(tabId, scan(), isByPage)));
  setTimeout(() => {
    const more = unwritten.get(tabId);
    unwritten.delete(tabId);
    if (more) write(tabId, more);
  }, writeEveryMs);
}

/** The tab may show another page by now, which must not be blamed for the scan. */
async function keep(tabId: number, scan: PortScan, isByPage: boolean): Promise<void> {
  const [shown, before] = await Promise.all([pageShown(tabId), scanShown(tabId)]);
  const isThere = isByPage ? shown?.page === scan.from : before === undefined || before.from === scan.from;
  if (!shown || !isThere) return;
  await writeScan(tabId, { ...scan, ...shown });
  // A word on the badge, and a sentence when the mouse points at it.
  const title = scanTitles[await chosenLanguage()](scan);
  await browser.action.setTitle({ tabId, title: `${brand}: ${title}` });
  await changeBadge(tabId, { isScanning: true });
}
