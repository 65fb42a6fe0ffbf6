import { browser } from '../../../probes/browser.ts';
import { newQueue } from '../../../state/serial-queue.ts';
import { isSameDocument, type PageShown, pageShown } from '../../../state/tab/page-shown.ts';
import { tabItem } from '../../../state/tab/tab-item.ts';
import { scanBadge } from '../../../words/badge.ts';

/** What the badge can say about the page in a tab. */
export interface BadgeMarks {
  /** There's a diagnosis of the page itself. */
  isPageDiagnosed?: boolean;
  /** The page tried many ports. */
  isScanning?: boolean;
  /** The number of places on this computer where its calls fail. */
  failingPlaces?: number;
}

interface StoredBadge extends BadgeMarks {
  /** The document that the marks are about: browsers clear the badge when another one comes. */
  shown?: PageShown;
}

export interface BadgeLook {
  text: string;
  color: string;
  /** Of the text. Left to itself, a browser chooses black where it thinks fit. */
  textColor: string;
}

const white = '#ffffff';
const amber = '#8f5b00';
/** On a page that works, nothing is urgent enough for amber. */
const grey = '#5f6368';

const stored = tabItem<StoredBadge>('badge');
const inTurn = newQueue();

/** The page's own fault comes before a scan, and a scan before failing calls. */
export function badgeFor({ isPageDiagnosed, isScanning, failingPlaces = 0 }: BadgeMarks): BadgeLook {
  if (isPageDiagnosed) return { text: '?', color: amber, textColor: white };
  if (isScanning) return { text: scanBadge, color: grey, textColor: white };
  return { text: failingPlaces > 0 ? String(failingPlaces) : '', color: grey, textColor: white };
}

/** Changes what the badge of a tab says about the page that is there now; other marks of that page stay. */
export function changeBadge(tabId: number, change: BadgeMarks): Promise<void> {
  return inTurn(async () => {
    const [known = {}, shown] = await Promise.all([stored.read(tabId), pageShown(tabId)]);
    const before = known.shown && isSameDocument(known.shown, shown) ? known : {};
    const marks = { ...before, ...change };
    await stored.write(tabId, { ...marks, ...(shown && { shown }) });
    const { text, color, textColor } = badgeFor(marks);
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setBadgeTextColor({ tabId, color: textColor });
    await browser.action.setBadgeText({ tabId, text });
  });
}

export function forgetBadge(tabId: number): Promise<void> {
  return inTurn(() => stored.forget(tabId));
}
