import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { errorCodeOf, failedWith } from '../../../evidence/browser/failure-of.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { HttpReply, ReplyOutcome } from '../../../evidence/port/replies.ts';
import { asksForTls } from '../../../evidence/reply/asks-for-tls.ts';
import { isClosedOrReset } from '../../../evidence/reply/is-closed-or-reset.ts';
import { namesTlsAlert } from '../../../evidence/reply/names-tls-alert.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { preloadedEnding } from '../../knowledge/preloaded-endings.ts';
import type { FactsRead, Reading } from '../../reading/facts-read.ts';
import { ownerProcess } from '../../reading/program/owner-process.ts';
import { leadsTo } from '../../reading/reply/leads-to.ts';
import { replyIn } from '../../reading/reply/own-replies.ts';
import { portOf } from '../../reading/reply/plain-address.ts';
import { isMadeHttps } from '../../reading/tls/sent-to-https.ts';
import { servesTls } from '../../reading/tls/serves-tls.ts';
import { isVague, mayBeNoTls, speaksTls } from '../../reading/tls/speaks-tls.ts';

/** The server speaks plain HTTP, but the browser tried HTTPS. */
export const httpsToHttpServer = defineCause({
  id: 'https-to-http-server',
  stop: 'program',
  needs: ['replies'],
  uses: ['owners', 'attempt', 'redirects', 'certificate'],
  judge(facts) {
    const { target, owners, attempt, redirects, certificate } = facts;
    // A name that browsers open over https only cannot be opened with http instead.
    if (target.scheme === 'http' || preloadedEnding(target.host)) return ruledOut;
    if (!facts.isKnown('replies') && isEndedInHandshake(attempt))
      return likely<NoTls>({ port: target.port, process: ownerProcess(owners), answersPlain: false, isEnded: true });
    const { replies } = facts;
    const inTls = replyIn('https', { target, replies, attempt });
    const plain = replyIn('http', { target, replies, attempt });
    const answersPlain = plain?.kind === 'http';
    const details: NoTls = { port: target.port, process: ownerProcess(owners), answersPlain };
    if (!plain && mayBePlain(inTls, facts)) return likely(details);
    if (!inTls || speaksTls(inTls) || certificate || plain?.kind !== 'http' || asksForTls(plain)) return ruledOut;
    // True, but the address said http: what needs fixing is whatever turned it into https.
    if (isTurnedIntoHttps(plain, { target, redirects })) return likely(details);
    if (wasNoTls(attempt)) return certain(details);
    return isVague(inTls) || inTls.kind === 'silent' || inTls.kind === 'failed' ? likely(details) : certain(details);
  },
});

/** The browser met such a redirect, or would meet it with http: see app-redirects-to-https. */
function isTurnedIntoHttps(plain: HttpReply, { target, redirects = [] }: Reading<'redirects'>): boolean {
  const to = leadsTo(plain, target.url) ?? '';
  return redirects.some(isMadeHttps) || (to.startsWith('https:') && portOf(to) === target.port);
}

type NoTls = {
  port: number;
  process: Process | undefined;
  answersPlain: boolean;
  /** All that's known: the server closed the connection during the handshake. */
  isEnded?: boolean;
};

/** Chromium's own word for it: over plain HTTP, and after a handshake, it's ERR_EMPTY_RESPONSE. */
function isEndedInHandshake(attempt: Attempt | undefined): boolean {
  return /\bERR_CONNECTION_CLOSED$/.test(errorCodeOf(attempt));
}

/** Nobody asked in plain HTTP, but most servers without TLS speak it. Some hang up on a handshake, as PHP's own server does. */
function mayBePlain(inTls: ReplyOutcome | undefined, { attempt, owners }: Seen): boolean {
  if (mayBeNoTls(inTls) && !isAlert(attempt)) return true;
  return isClosedOrReset(inTls) && servesTls(ownerProcess(owners)) === 'no';
}

type Seen = FactsRead<'attempt' | 'owners'>;

/** The browser reports that the reply to its handshake wasn't TLS. */
function wasNoTls(attempt: Attempt | undefined): boolean {
  return failedWith(attempt, 'tls-protocol') && !isAlert(attempt);
}

/** Only a peer that speaks TLS sends one. */
function isAlert(attempt: Attempt | undefined): boolean {
  return namesTlsAlert(errorCodeOf(attempt));
}
