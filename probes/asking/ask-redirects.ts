import type { Redirects } from '../../evidence/browser/redirects.ts';
import { isRequestVisible } from '../requests/visible-hosts.ts';
import { askPort } from './ask-port.ts';

type Redirect = Redirects[number];

/** Each costs the server a request. */
const maxAsked = 3;

/**
 * Requests again, without caches, those addresses on this computer that the browser was redirected from by something other than the
 * server's current reply, or to https.
 */
export async function askRedirects(redirects: Redirects): Promise<Redirects> {
  const worthAsking = redirects.filter((one) => isWorthAsking(one)).slice(0, maxAsked);
  return Promise.all(
    redirects.map(async (redirect) => {
      const now = worthAsking.includes(redirect) ? await askAgain(redirect) : undefined;
      return { ...redirect, ...(now && { now }) };
    }),
  );
}

function isWorthAsking({ from, to, by }: Redirect): boolean {
  return from.startsWith('http:') && (by === 'cache' || to.startsWith('https:'));
}

async function askAgain({ from, by }: Redirect): Promise<Redirect['now']> {
  const page = new URL(from);
  // A query may hold a token that works once.
  page.search = '';
  for (const url of isByName(page, by) ? atLoopback(page.href) : [page.href]) {
    if (!isRequestVisible(url)) continue;
    const { outcome } = await askPort(url);
    if (outcome.kind === 'http') return { status: outcome.status, location: outcome.location };
  }
  return undefined;
}

/** If a browser insists on https for a name, it does so for our requests too, and we may not ask names that aren't loopback names. */
function isByName(page: URL, by: Redirect['by']): boolean {
  return by === 'browser' || (by === 'unknown' && !isRequestVisible(page.href));
}

function atLoopback(from: string): string[] {
  return ['127.0.0.1', '[::1]'].map((host) => {
    const url = new URL(from);
    url.hostname = host;
    return url.href;
  });
}
