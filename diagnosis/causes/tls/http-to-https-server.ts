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

/** What a server says of itself; but a proxy without TLS may pass on what one behind it said. */
function accordingTo<D extends Details>(inTls: ReplyOutcome | undefined, details: D): Verdict<D> {
  if (inTls?.kind === 'not-tls') return ruledOut;
  return speaksTls(inTls) ? certain(details) : likely(details);
}

/** A page comes in TLS; how plain HTTP failed has to be told too. */
function byOtherScheme<D extends Details>({ kind }: ReplyOutcome, details: D): Verdict<D> {
  return kind === 'failed' ? likely(details) : certain(details);
}

interface Seen {
  process: Process | undefined;
  certificate: Facts['certificate'] | undefined;
}

function isTls(plain: ReplyOutcome, inTls: ReplyOutcome | undefined, { process, certificate }: Seen): boolean {
  if (certificate || speaksTls(inTls)) return true;
  // Silence is that of a server whose one worker a browser's connection keeps waiting.
  if (!inTls || inTls.kind === 'silent') return isToldTls(plain, process);
  return mayHideTls(plain, inTls);
}

/** The browser alone asked in plain HTTP, and how it failed is not told. */
function untold(attempt: Attempt | undefined): ReplyOutcome | undefined {
  return failedWith(attempt, 'other') ? { kind: 'failed' } : undefined;
}

/** Nobody asked in TLS, or nobody has answered there: the server was told to speak it, and hung up. */
function isToldTls(plain: ReplyOutcome, process: Process | undefined): boolean {
  return isClosedOrReset(plain) && servesTls(process) === 'yes';
}

/** Firefox names no failure in TLS. Only a peer that hung up, or sent what is no text, may be one that wanted a handshake: none is silent. */
function mayHideTls(plain: ReplyOutcome, inTls: ReplyOutcome | undefined): boolean {
  return mayBeCertificate(inTls) && (isClosedOrReset(plain) || (plain.kind === 'not-http' && !hasWords(plain)));
}

/** Text, which no TLS peer sends: its alerts are a few bytes that mean nothing when read. */
function hasWords(outcome: Extract<ReplyOutcome, { kind: 'not-http' }>): boolean {
  return /\w{2}/.test(outcome.banner ?? '');
}
