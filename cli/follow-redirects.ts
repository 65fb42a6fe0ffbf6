import { leadsTo } from '../diagnosis/reading/reply/leads-to.ts';
import { addressesInOrder, type Target } from '../evidence/address/target.ts';
import type { Redirects } from '../evidence/browser/redirects.ts';
import type { ReplyOutcome } from '../evidence/port/replies.ts';
import { ask } from '../helper/probes/replies/ask.ts';
import { CookieJar } from '../helper/probes/replies/cookie-jar.ts';
import { findTarget } from '../helper/reach/find-target.ts';

/** Both Chromium 156 and Firefox 153 give up after this many. */
const maxRedirects = 20;
const silenceMs = 1_500;
const bodyMs = 50;

/** Where servers on this computer redirect a browser, as far as that stays on this computer. */
export interface Way {
  redirects: Redirects;
  /** Where it ends, and the reply there; undefined for a redirect loop. */
  end?: { target: Target; outcome: ReplyOutcome | undefined };
}

/** Follows redirects as a browser does, with the cookies set on the way, but never sends the same request twice. */
export async function followRedirects(start: Target): Promise<Way> {
  const cookies = new CookieJar();
  const redirects: Redirects = [];
  const asked = new Set<string>();
  let target = start;
  while (redirects.length < maxRedirects) {
    const question = [target.url, ...cookies.header(target)].join();
    if (asked.has(question)) return { redirects };
    asked.add(question);
    const outcome = await askAt(target, cookies, redirects.length > 0);
    const to = outcome?.kind === 'http' ? leadsTo(outcome, target.url) : undefined;
    const next = to && /^https?:/.test(to) ? await findTarget(to) : undefined;
    if (!next || !('target' in next)) return { redirects, end: { target, outcome } };
    redirects.push({
      from: target.url,
      to: next.target.url,
      by: 'server',
      ...(outcome?.kind === 'http' && { status: outcome.status }),
    });
    target = next.target;
  }
  return { redirects };
}

/** The reply of the first address that accepts the connection. */
async function askAt(target: Target, cookies: CookieJar, isSentHere: boolean): Promise<ReplyOutcome | undefined> {
  const question = { target, scheme: target.scheme, cookies, isSentHere, silenceMs, bodyMs };
  for (const address of addressesInOrder(target, undefined)) {
    const outcome = await ask({ ...question, address, expectation: Promise.resolve('web') });
    if (outcome.kind !== 'no-connection') return outcome;
  }
  return undefined;
}
