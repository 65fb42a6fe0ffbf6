import type { Target } from '../../../evidence/address/target.ts';
import type { HttpReply, Replies } from '../../../evidence/port/replies.ts';
import { asksForTls } from '../../../evidence/reply/asks-for-tls.ts';
import { clientAskedFor } from '../../../evidence/reply/client-asked-for.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { preloadedEnding } from '../../knowledge/preloaded-endings.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { asksForPassword } from '../../reading/reply/asks-for-password.ts';
import { isEndlessRedirect } from '../../reading/reply/is-endless-redirect.ts';
import { leadsTo } from '../../reading/reply/leads-to.ts';
import { mayFailAgain } from '../../reading/reply/may-fail-again.ts';
import { mayHavePassed } from '../../reading/reply/may-have-passed.ts';
import { addressInUse, ownReplies, ownReply } from '../../reading/reply/own-replies.ts';
import { isSameAddress } from '../../reading/reply/plain-address.ts';
import { hasCertificateFault } from '../../reading/tls/has-certificate-fault.ts';

/** The address answers: a failure was temporary or has been fixed, or the server says itself that it has no such page. */
export const worksNow = defineCause({
  id: 'works-now',
  stop: 'none',
  needs: ['replies'],
  uses: ['attempt', 'certificate', 'proxy', 'resolution', 'software', 'listeners', 'owners', 'containers', 'redirects'],
  hingesOn: ['attempt', 'resolution', 'listeners'],
  judge(facts) {
    const { target, at, attempt, certificate } = facts;
    // Chromium takes a wildcard for loopback, as Portside's own question does; other browsers refuse it.
    if (target.kind === 'wildcard' && attempt?.browser !== 'chromium') return ruledOut;
    if ((attempt && !mayHavePassed(attempt)) || hasCertificateFault(certificate, at)) return ruledOut;
    const { replies } = facts;
    const outcome = ownReply({ target, replies, attempt });
    if (outcome?.kind !== 'http' || !mayBePage(outcome) || leadsBack(outcome, target)) return ruledOut;
    if (isEndlessRedirect(facts.redirects)) return ruledOut;
    const details = {
      port: target.port,
      status: outcome.status,
      path: target.path,
      lack: attempt ? undefined : lackOf(outcome.status),
      slowMs: slowMsOf(facts),
      unfinished: outcome.unfinished,
    };
    const isSure = isAskedAlike(target) && isPageEverywhere(target, replies) && !mayFailAgain(facts);
    return isSure ? certain(details) : likely(details);
  },
});

/**
 * Whether a browser's request is the same as Portside's, which leaves out the query, takes any certificate, and asks in plain HTTP for names
 * that browsers open over HTTPS only.
 */
function isAskedAlike({ path, scheme, host }: Target): boolean {
  return !path.includes('?') && scheme === 'http' && !preloadedEnding(host);
}

/** A password prompt is neither a page nor a fault, and a stalled reply keeps the browser waiting. */
function mayBePage(outcome: HttpReply): boolean {
  if (outcome.status >= 500 && outcome.status < 600) return false;
  if (outcome.status === 407 || outcome.unfinished === 'stalled') return false;
  return !asksForPassword(outcome) && !asksForTls(outcome) && !clientAskedFor(outcome);
}

/** What the server itself says that it won't show, if nobody saw anything fail before. */
function lackOf(status: number): 'missing' | 'forbidden' | undefined {
  if (status === 404 || status === 410) return 'missing';
  return status === 403 ? 'forbidden' : undefined;
}

/** A redirect to the very address that was asked for; see redirect-loop. */
function leadsBack(outcome: HttpReply, { url, path }: Target): boolean {
  const next = leadsTo(outcome, url);
  return next !== undefined && isSameAddress(next, url) && !next.includes('?') && !path.includes('?');
}

/**
 * Every address that can be had answers with a whole page. A redirect may lead nowhere, and 4xx can be faults of their own: "not found"
 * may come from another server than the one that is wanted.
 */
function isPageEverywhere(target: Target, replies: Replies): boolean {
  return ownReplies(replies)
    .filter(({ scheme, outcome }) => scheme === target.scheme && outcome.kind !== 'no-connection')
    .every(({ outcome }) => outcome.kind === 'http' && outcome.status < 300 && !outcome.unfinished);
}

const slowFromMs = 1_000;

/** How long the answer took to begin, where a person would notice. */
function slowMsOf({ target, replies, attempt }: Reading<'attempt'> & { replies: Replies }): number | undefined {
  const address = addressInUse(target, replies, attempt);
  const row = ownReplies(replies).find((reply) => reply.address === address && reply.scheme === target.scheme);
  return row?.elapsedMs !== undefined && row.elapsedMs >= slowFromMs ? row.elapsedMs : undefined;
}
