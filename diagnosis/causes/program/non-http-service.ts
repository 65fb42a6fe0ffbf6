import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { ReplyOutcome } from '../../../evidence/port/replies.ts';
import { clientAskedFor, isBareUpgrade } from '../../../evidence/reply/client-asked-for.ts';
import { isClosedOrReset } from '../../../evidence/reply/is-closed-or-reset.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { type Protocol, usualProtocol } from '../../knowledge/usual-protocol.ts';
import { ownerProcess } from '../../reading/program/owner-process.ts';
import { addressInUse } from '../../reading/reply/own-replies.ts';
import { answersInTls } from '../../reading/tls/speaks-tls.ts';

/** The program on the port speaks a protocol other than HTTP. */
export const nonHttpService = defineCause({
  id: 'non-http-service',
  stop: 'program',
  needs: ['replies'],
  uses: ['owners', 'attempt', 'forwarders'],
  judge({ target, replies, owners, attempt, forwarders = [] }) {
    const address = addressInUse(target, replies, attempt);
    const outcomes = replies
      .filter((reply) => reply.address === address && !reply.upgrade)
      .map((reply) => reply.outcome);
    // A page that opens a web socket there wants just that.
    const spoken =
      outcomes.map(protocolOf).find((one) => one && !(target.socket && one.protocol === 'websocket')) ??
      spokenTo(attempt);
    const hangsUp = outcomes.some(isClosedOrReset);
    const isSocks = forwarders.some(({ from, socks }) => socks && from.port === target.port);
    const process = ownerProcess(owners);
    const usual = isSocks ? 'socks' : usualProtocol(process, target.port);
    // Some services wait for a request of their own protocol. If only the port is known, silence could come from any server.
    const isMute = (isSocks || process !== undefined) && outcomes.some(({ kind }) => kind === 'silent');
    if (
      (!spoken || spoken.protocol === 'unknown') &&
      usual &&
      (spoken || hangsUp || isMute) &&
      !outcomes.some(speaksHttp)
    )
      return likely({
        port: target.port,
        protocol: usual,
        banner: spoken?.banner,
        process,
        isGuess: true,
      });
    if (!spoken || outcomes.some((outcome) => answersInTls(outcome) && !clientAskedFor(outcome))) return ruledOut;
    const details = {
      port: target.port,
      protocol: spoken.protocol,
      banner: spoken.banner,
      process,
      isGuess: false,
    };
    return spoken.protocol === 'unknown' || outcomes.some(isBareUpgrade) ? likely(details) : certain(details);
  },
});

/** The browser heard something, whatever came of Portside's own question. */
function spokenTo(attempt: Attempt | undefined): { protocol: Protocol; banner?: undefined } | undefined {
  return failedWith(attempt, 'invalid-http') ? { protocol: 'unknown' } : undefined;
}

/** TLS alone doesn't count: databases speak it too. */
function speaksHttp({ kind }: ReplyOutcome): boolean {
  return kind === 'http' || kind === 'broken-http';
}

function protocolOf(outcome: ReplyOutcome): { protocol: Protocol; banner?: string | undefined } | undefined {
  if (outcome.kind === 'not-http') return outcome;
  const protocol = clientAskedFor(outcome);
  return protocol && { protocol, banner: outcome.kind === 'http' ? outcome.excerpt : undefined };
}
