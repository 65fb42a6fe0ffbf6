import { addressesOf, type Target } from '../../evidence/address/target.ts';
import type { Attempt } from '../../evidence/browser/attempt.ts';
import { failedWith } from '../../evidence/browser/failure-of.ts';
import type { Connect } from '../../evidence/port/connect.ts';
import type { Replies } from '../../evidence/port/replies.ts';

/** fetch doesn't show the connect, but the reply tells whether there was one. Silence doesn't: it may be a dropped SYN. */
export function connectFrom(replies: Replies, target: Target, attempt: Attempt | undefined): Connect {
  const connect: Connect = [];
  for (const { address, outcome, elapsedMs } of replies) {
    const isKnown = outcome.kind !== 'failed' && outcome.kind !== 'silent';
    if (!isKnown || connect.some((one) => one.address === address)) continue;
    connect.push({ address, elapsedMs, result: outcome.kind === 'no-connection' ? turnedAway(attempt) : 'accepted' });
  }
  if (!failedWith(attempt, 'refused')) return connect;
  // A browser that reports a refusal has tried every address it knows for the target.
  const untold = addressesOf(target).filter((address) => !connect.some((one) => one.address === address));
  return [
    ...connect,
    ...untold.map((address) => ({ address, result: 'refused' as const, elapsedMs: attempt?.elapsedMs })),
  ];
}

function turnedAway(attempt: Attempt | undefined): Connect[number]['result'] {
  if (failedWith(attempt, 'access-denied')) return 'prohibited';
  return failedWith(attempt, 'unreachable') ? 'unreachable' : 'refused';
}
