import { parseTarget } from '../../../evidence/address/target.ts';
import { browser } from '../../../probes/browser.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { memoizeLatest } from '../memoize-latest.ts';

/** What each browser reports about the page that made a request. */
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

/** Keeps track of the permission to see other sites. Chromium shows us the requests of their frames without it too; we ignore those. */
export function followPermission(): void {
  const look = async () => {
    maySeeOtherSites = await browser.permissions.contains({ origins: ['<all_urls>'] });
  };
  browser.permissions.onAdded.addListener(() => logErrors(look()));
  browser.permissions.onRemoved.addListener(() => logErrors(look()));
  known = look();
}

/** Resolves once the permission is known, which a service worker that was just woken has yet to ask for. */
export function permissionIsKnown(): Promise<void> {
  return known;
}

/** The origin of the page that made the request; undefined for our own requests, and for pages that we may not see. */
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

const placeOf = memoizeLatest((address) => {
  const { origin } = new URL(address);
  return { origin, isHere: parseTarget(origin) !== undefined };
});

/** The same, and `null` for a document without an origin, such as a sandboxed frame, whose page isn't reported. */
export function callerOfRequest(asked: Asked): string | undefined {
  return pageOfRequest(asked) ?? (maySeeOtherSites && isWithoutOrigin(asked) ? 'null' : undefined);
}

/** Chromium says `null`. Firefox says nothing, as for its own requests, but those aren't in a frame. */
function isWithoutOrigin({ tabId, frameId, initiator, originUrl, documentUrl, documentLifecycle }: Asked): boolean {
  if (tabId < 0 || documentLifecycle === 'prerender') return false;
  return initiator === 'null' || (import.meta.env.FIREFOX && frameId > 0 && !(originUrl ?? documentUrl));
}
