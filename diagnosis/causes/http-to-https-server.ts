import { asksForTls } from '../../evidence/asks-for-tls.ts';
import type { Attempt } from '../../evidence/attempt.ts';
import type { ReplyOutcome } from '../../evidence/replies.ts';
import { addressAt } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { describeProgram, ownerProcess } from '../describe-program.ts';
import { isVague, replyIn, speaksTls } from '../way-to-port.ts';

/** The server speaks HTTPS, and was asked in plain HTTP. */
export const httpToHttpsServer = defineCause({
  id: 'http-to-https-server',
  stop: 'program',
  needs: ['replies'],
  uses: ['owners', 'attempt', 'certificate'],
  judge(facts) {
    const { target, owners, attempt, certificate } = facts;
    if (target.scheme === 'https' || isAnsweredInHttp(attempt)) return ruledOut;
    const { replies } = facts;
    const plain = replyIn('http', { target, replies, attempt });
    const inTls = replyIn('https', { target, replies, attempt });
    const details = { port: target.port, process: ownerProcess(owners) };
    switch (plain ? wantsTls(plain, inTls) : 'no') {
      case 'no':
        return ruledOut;
      case 'maybe':
        return likely(details);
      case 'yes':
        return inTls?.kind === 'tls-failed' && !certificate ? likely(details) : certain(details);
    }
  },
  text: {
    title: ({ port }) => `Port ${port} speaks HTTPS, and the address says http`,
    why: ({ port, process }) =>
      `Asked in plain HTTP, ${process ? describeProgram(process) : `the server on port ${port}`} gives no page. Asked in TLS, it answers.`,
    steps: (_, { target }) => [
      { text: 'Open the same page with https:', open: addressAt(target, { scheme: 'https' }) },
      { text: 'Where the address came from a link or a setting, write https there.' },
    ],
  },
});

/** The browser got a page by the very scheme; with 400 it may be one that asks for TLS, and HTTP/0.9 is no HTTP at all. */
function isAnsweredInHttp(attempt: Attempt | undefined): boolean {
  return attempt?.outcome === 'answered' && attempt.status !== 400 && attempt.httpVersion !== '0.9';
}

function wantsTls(plain: ReplyOutcome, inTls: ReplyOutcome | undefined): 'yes' | 'maybe' | 'no' {
  if (plain.kind === 'http' && !asksForTls(plain)) return 'no';
  if (speaksTls(inTls)) return 'yes';
  // A proxy without TLS may pass on what a server behind it said.
  if (asksForTls(plain)) return inTls?.kind === 'not-tls' ? 'no' : 'maybe';
  return isVague(inTls) && !hasWords(plain) ? 'maybe' : 'no';
}

/** Text, which no TLS peer sends: its alerts are a few bytes that mean nothing when read. */
function hasWords(outcome: ReplyOutcome): boolean {
  return outcome.kind === 'not-http' && /\w{2}/.test(outcome.banner ?? '');
}
