import { parseTarget } from '../../../evidence/address/target.ts';
import { browser } from '../../../probes/browser.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { remembering } from './remembering.ts';

/** What both browsers tell of who asked, each in its own words. */
interface Asked {
  tabId: number;
  frameId: number;
  /** Chromium: an origin. */
  initiator?: string;
  /** Firefox: addresses. */
  originUrl?: string;
  documentUrl?: string;
  documentLifecycle?: string;
}

let maySeeOtherSites = false;
let known: Promise<void> = Promise.resolve();

/** Chromium shows frames of other sites without the permission as well; without it they are none of our business. */
export function followPermission(): void {
  const look = async () => {
    maySeeOtherSites = await browser.permissions.contains({ origins: ['<all_urls>'] });
  };
  browser.permissions.onAdded.addListener(() => logErrors(look()));
  browser.permissions.onRemoved.addListener(() => logErrors(look()));
  known = look();
}

/** By then it is known which pages we are to look at; a worker that was just woken does not know it yet. */
export function permissionIsKnown(): Promise<void> {
  return known;
}

/** The origin of the page that asked; undefined for our own requests, and for those we are not to look at. */
export function pageOfRequest({
  tabId,
  initiator,
  originUrl,
  documentUrl,
  documentLifecycle,
}: Omit<Asked, 'frameId'>): string | undefined {
  const asking = initiator ?? originUrl ?? documentUrl;
  if (tabId < 0 || !asking || documentLifecycle === 'prerender' || !/^https?:/.test(asking)) return undefined;
  const { origin, isHere } = placeOf(asking);
  return maySeeOtherSites || isHere ? origin : undefined;
}

const placeOf = remembering((address) => {
  const { origin } = new URL(address);
  return { origin, isHere: parseTarget(origin) !== undefined };
});

/** The same, and `null` for a document that has no origin, as a frame with a sandbox: whose page that is in is not told. */
export function callerOfRequest(asked: Asked): string | undefined {
  return pageOfRequest(asked) ?? (maySeeOtherSites && isWithoutOrigin(asked) ? 'null' : undefined);
}

/** Chromium says `null`; Firefox says nothing, as it does of what it asks for by itself, but that is in no frame. */
function isWithoutOrigin({ tabId, frameId, initiator, originUrl, documentUrl, documentLifecycle }: Asked): boolean {
  if (tabId < 0 || documentLifecycle === 'prerender') return false;
  return initiator === 'null' || (import.meta.env.FIREFOX && frameId > 0 && !(originUrl ?? documentUrl));
}
