import type { ReplyOutcome } from '../port/replies.ts';

/** Alerts of servers that have no certificate for a name: of Caddy and Go, nginx, Node. Some of them have other reasons as well. */
const alerts = /UNRECOGNIZED_NAME|ALERT_INTERNAL_ERROR|HANDSHAKE_FAILURE|ACCESS_DENIED/;

/** What Chromium says of those that it does not name. */
const vague: readonly string[] = ['ERR_SSL_PROTOCOL_ERROR', 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH'];

/** Whether another name, told in the handshake, could have led to another end of it, so that it is worth asking with one. */
export function mayDependOnServerName(outcome: ReplyOutcome): boolean {
  return outcome.kind === 'tls-failed' && (alerts.test(outcome.code) || vague.includes(outcome.code));
}
