import { covers } from '../../../evidence/address/covers.ts';
import { addressesOf } from '../../../evidence/address/target.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import { pageText } from '../../../evidence/reply/page-text.ts';
import type { Reading } from '../facts-read.ts';
import { bindErrorOf } from '../port/bind-error.ts';
import { boundOnPort, hasNoListener } from '../port/bound-addresses.ts';
import { accepts, connectResult, isRefused, mayBeRefused } from '../port/connect-results.ts';
import { ownerProcess } from '../program/owner-process.ts';
import { ownReply } from '../reply/own-replies.ts';

/** Why the response to a sign-in reached no one who was waiting for it. */
export type Missed =
  | { by: 'nobody'; isTableRead: boolean; isSure: boolean }
  /** A program listens on the port, but not on the address the response was sent to. */
  | { by: 'other-address'; bound: string; holder: Process | undefined; isSure: boolean }
  /** Another program has the port: the one that is waiting got an error when it tried to bind. */
  | { by: 'other-program'; holder: Process | undefined; waiting: Process | undefined; bindError: string; isSure: false }
  /** The program on the port didn't accept the response. */
  | { by: 'turned-away'; status: number; holder: Process | undefined; isSure: false };

type Known = Reading<'attempt' | 'listeners' | 'owners' | 'replies' | 'expected' | 'reservations'> &
  Pick<Facts, 'connect'>;

/** @returns undefined if it was accepted, or if something other than a missing program is in the way */
export function missedSignIn(facts: Known): Missed | undefined {
  const holder = ownerProcess(facts.owners);
  const status = statusOf(facts);
  const told = bindErrorOf(facts);
  if (told?.kind === 'taken' && told.process?.pid !== (holder?.pid ?? 'nobody') && status !== undefined)
    return { by: 'other-program', holder, waiting: told.process, bindError: told.text, isSure: false };
  if (status !== undefined)
    return status >= 400 && status < 500 ? { by: 'turned-away', status, holder, isSure: false } : undefined;
  return isUnreached(facts) ? unreached(facts, holder) : undefined;
}

/** The answer the browser got. Portside asks without the parameters, so its own answer counts only if it mentions `state`. */
function statusOf({ target, attempt, replies }: Known): number | undefined {
  if (attempt) return attempt.outcome === 'answered' ? attempt.status : undefined;
  const reply = ownReply({ target, replies, attempt });
  if (reply?.kind !== 'http') return undefined;
  return complaint.test(pageText(reply)) ? reply.status : 200;
}

const complaint = /\b(state|csrf|nonce)\b/i;

function isUnreached({ target, connect, listeners }: Known): boolean {
  if (mayBeRefused(target, connect)) return true;
  // WSL with mirrored networking swallows connections to a port that nothing listens on.
  const isSilent = addressesOf(target).some((address) => connectResult(connect, address) === 'silent');
  const isAccepted = accepts(target, connect);
  return isSilent && !isAccepted && hasNoListener(target, listeners);
}

function unreached({ target, connect, listeners }: Known, holder: Process | undefined): Missed | undefined {
  const bound = boundOnPort(target, listeners);
  const accepting = connect.filter(({ result }) => result === 'accepted').map(({ address }) => address);
  const [elsewhere] = [...bound, ...accepting];
  const isSure = listeners !== undefined && isRefused(target, connect);
  if (elsewhere === undefined) return { by: 'nobody', isTableRead: listeners !== undefined, isSure };
  // `::` may or may not take IPv4. If a listener covers the address and the connection is still refused, something else blocks it.
  const isShutOff = bound.some((one) => one !== '::' && addressesOf(target).some((address) => covers(one, address)));
  return isShutOff ? undefined : { by: 'other-address', bound: elsewhere === '::' ? '::1' : elsewhere, holder, isSure };
}
