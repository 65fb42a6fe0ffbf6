import type { Attempt } from '../evidence/attempt.ts';
import type { Replies } from '../evidence/replies.ts';
import { type Target, withoutPort } from '../evidence/target.ts';
import { addressInUse, speaksTls } from './way-to-port.ts';

/** Another name than the target's for which the server does shake hands, at the address that turned the target's down. */
export function servedName({
  target,
  replies,
  attempt,
}: {
  target: Target;
  replies: Replies | undefined;
  attempt: Attempt | undefined;
}): string | undefined {
  const address = replies && addressInUse(target, replies, attempt);
  const passing = replies?.find(
    (reply) =>
      reply.address === address && reply.scheme === 'https' && reply.host !== undefined && shakesHands(reply.outcome),
  );
  return passing?.host === undefined ? undefined : withoutPort(passing.host);
}

/** An alert is one more refusal. */
function shakesHands(outcome: Replies[number]['outcome']): boolean {
  return outcome.kind !== 'tls-failed' && speaksTls(outcome);
}
