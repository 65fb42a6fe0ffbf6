import { withoutPort } from '../../../evidence/address/target.ts';
import type { Replies } from '../../../evidence/port/replies.ts';
import type { Reading } from '../facts-read.ts';
import { addressInUse } from '../reply/own-replies.ts';
import { mayBeCertificate, speaksTls } from './speaks-tls.ts';

type Observed = Reading<'replies' | 'attempt'>;

/** Another name than the target's for which the TLS handshake succeeds, at the address that rejected the target's. */
export function servedName(observed: Observed): string | undefined {
  const passing = byOtherNames(observed).find(({ outcome }) => shakesHands(outcome));
  return passing?.host === undefined ? undefined : withoutPort(passing.host);
}

/** Whether it rejected other names as well. */
export function hasAskedByName(observed: Observed): boolean {
  return byOtherNames(observed).some(({ outcome }) => outcome.kind === 'tls-failed' && !mayBeCertificate(outcome));
}

function byOtherNames({ target, replies = [], attempt }: Observed): Replies {
  const address = addressInUse(target, replies, attempt);
  return replies.filter((one) => one.address === address && one.scheme === 'https' && one.host !== undefined);
}

/** An alert is also a rejection. */
function shakesHands(outcome: Replies[number]['outcome']): boolean {
  return outcome.kind !== 'tls-failed' && speaksTls(outcome);
}
