import type { Redirects } from '../../evidence/browser/redirects.ts';

type Redirect = Redirects[number];

/** What both browsers tell in webRequest.onBeforeRedirect. */
interface RedirectDetails {
  url: string;
  redirectUrl: string;
  statusCode?: number;
  statusLine?: string;
  fromCache?: boolean;
  responseHeaders?: { name: string; value?: string }[];
}

/** Chromium's reasons for generating a reply itself, in the header Non-Authoritative-Reason. */
const chromiumReasons: Record<string, Pick<Redirect, 'by' | 'reason'>> = {
  HSTS: { by: 'browser', reason: 'hsts' },
  HttpsUpgrades: { by: 'browser', reason: 'https-first' },
  'WebRequest API': { by: 'extension' },
};

/**
 * Reads who sent the browser on. Chromium shows what it does by itself as `307 Internal Redirect`, with the reason as a header;
 * Firefox shows it without a status line, and tells no reason: HSTS, HTTPS-Only mode and a page's upgrade-insecure-requests look alike.
 */
export function readRedirect(details: RedirectDetails): Redirect {
  const { url: from, redirectUrl: to, statusCode } = details;
  const sender = senderOf(details);
  const isReply = sender.by === 'server' || sender.by === 'cache';
  return { from, to, ...(isReply && statusCode && { status: statusCode }), ...sender };
}

function senderOf({
  statusCode,
  statusLine,
  fromCache,
  responseHeaders = [],
}: RedirectDetails): Pick<Redirect, 'by' | 'reason'> {
  const reason = responseHeaders.find(({ name }) => name.toLowerCase() === 'non-authoritative-reason')?.value;
  if (reason) return chromiumReasons[reason] ?? { by: 'browser', reason: 'other' };
  if (!statusLine) return { by: 'browser' };
  // Firefox invents `HTTP/1.1 200` where an extension sends it elsewhere; a reply that redirects has a status of its own.
  if (!statusCode || statusCode < 300 || statusCode > 399) return { by: 'extension' };
  return { by: fromCache ? 'cache' : 'server' };
}

/** Firefox hands a request to a service worker by sending it from its address to the same one, without any reply. */
export function isHandedToWorker({ url, redirectUrl, statusLine }: RedirectDetails): boolean {
  return url === redirectUrl && !statusLine;
}
