import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { ReplyOutcome } from '../../../evidence/port/replies.ts';
import { asksForTls } from '../../../evidence/reply/asks-for-tls.ts';
import { isClosedOrReset } from '../../../evidence/reply/is-closed-or-reset.ts';
import { certain, type Details, defineCause, likely, ruledOut, type Verdict } from '../../cause.ts';
import { usualProtocol } from '../../knowledge/usual-protocol.ts';
import { ownerProcess } from '../../reading/program/owner-process.ts';
import { replyIn } from '../../reading/reply/own-replies.ts';
import { servedName } from '../../reading/tls/served-name.ts';
import { servesTls } from '../../reading/tls/serves-tls.ts';
import { mayBeCertificate, speaksTls } from '../../reading/tls/speaks-tls.ts';

/** The server speaks HTTPS, but the request came over plain HTTP. */
export const httpToHttpsServer = defineCause({
  id: 'http-to-https-server',
  stop: 'program',
  needs: ['replies'],
  uses: ['owners', 'attempt', 'certificate'],
  judge(facts) {
    const { target, owners, attempt, certificate } = facts;
    if (target.scheme === 'https' || isAnsweredInHttp(attempt)) return ruledOut;
    const asked = { target, replies: facts.replies, attempt };
    const plain = replyIn('http', asked) ?? untold(attempt);
    if (!plain) return ruledOut;
    const inTls = replyIn('https', asked);
    const process = ownerProcess(owners);
    const details = {
      port: target.port,
      process,
      saysSo: asksForTls(plain),
      answers: inTls?.kind === 'http',
      // Asked by the target's own name it turns the handshake down.
      name: inTls?.kind === 'tls-failed' ? servedName(asked) : undefined,
    };
    if (plain.kind === 'http') return details.saysSo ? accordingTo(inTls, details) : ruledOut;
    if (details.answers) return byOtherScheme(plain, details);
    // TLS is not yet https: databases speak it too, and hang up on HTTP.
    if (usualProtocol(process, target.port) || inTls?.kind === 'not-http') return ruledOut;
    return isTls(plain, inTls, { process, certificate }) ? likely(details) : ruledOut;
  },
});

/** The browser got a page by the very scheme; with 400 it may be one that asks for TLS, and HTTP/0.9 is no HTTP at all. */
function isAnsweredInHttp(attempt: Attempt | undefined): boolean {
  return attempt?.outcome === 'answered' && attempt.status !== 400 && attempt.httpVersion !== '0.9';
}

/** The server says so itself, but a proxy without TLS may be passing on what the server behind it said. */
function accordingTo<D extends Details>(inTls: ReplyOutcome | undefined, details: D): Verdict<D> {
  if (inTls?.kind === 'not-tls') return ruledOut;
  return speaksTls(inTls) ? certain(details) : likely(details);
}

/** TLS returns a page. That's certain only if we know how plain HTTP failed. */
function byOtherScheme<D extends Details>({ kind }: ReplyOutcome, details: D): Verdict<D> {
  return kind === 'failed' ? likely(details) : certain(details);
}

interface Seen {
  process: Process | undefined;
  certificate: Facts['certificate'] | undefined;
}

function isTls(plain: ReplyOutcome, inTls: ReplyOutcome | undefined, { process, certificate }: Seen): boolean {
  if (certificate || speaksTls(inTls)) return true;
  // A server with a single worker is silent while a browser's connection keeps it waiting.
  if (!inTls || inTls.kind === 'silent') return isToldTls(plain, process);
  return mayHideTls(plain, inTls);
}

/** Only the browser asked in plain HTTP, and how that failed isn't known. */
function untold(attempt: Attempt | undefined): ReplyOutcome | undefined {
  return failedWith(attempt, 'other') ? { kind: 'failed' } : undefined;
}

/** Nobody asked in TLS, or it was silent there. But its command line asks for TLS, and it hung up on plain HTTP. */
function isToldTls(plain: ReplyOutcome, process: Process | undefined): boolean {
  return isClosedOrReset(plain) && servesTls(process) === 'yes';
}

/**
 * Firefox gives no code for TLS failures. Only a peer that hung up, or sent something other than text, may have wanted a handshake: TLS
 * servers aren't silent.
 */
function mayHideTls(plain: ReplyOutcome, inTls: ReplyOutcome | undefined): boolean {
  return mayBeCertificate(inTls) && (isClosedOrReset(plain) || (plain.kind === 'not-http' && !hasWords(plain)));
}

/** Text, which no TLS peer sends: its alerts are a few bytes that mean nothing when read. */
function hasWords(outcome: Extract<ReplyOutcome, { kind: 'not-http' }>): boolean {
  return /\w{2}/.test(outcome.banner ?? '');
}
