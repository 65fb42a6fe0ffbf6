import { covers } from '../../../evidence/address/covers.ts';
import { addressesInOrder, addressesOf, type Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import type { Listeners } from '../../../evidence/port/listeners.ts';
import type { Replies, ReplyOutcome } from '../../../evidence/port/replies.ts';

type ConnectResult = Connect[number]['result'];

/** The result of the connect to one address; undefined if nobody tried. */
export function connectResult(connect: Connect, address: string): ConnectResult | undefined {
  return connect.find((one) => one.address === address)?.result;
}

/** Whether every address that was tried turned the connection away at once, either refused or not existing, such as ::1 without IPv6. */
export function isRefused(target: Target, connect: Connect): boolean {
  const results = addressesOf(target).flatMap((address) => connectResult(connect, address) ?? []);
  return results.includes('refused') && results.every((result) => result === 'refused' || result === 'no-such-address');
}

/**
 * The same, where nobody noted how it failed: people mostly write that a page can't be reached, and a refusal is what that mostly is. What
 * rests on it is likely at most.
 */
export function mayBeRefused(target: Target, connect: Connect): boolean {
  const rows = connect.filter(({ address }) => addressesOf(target).includes(address));
  return isRefused(
    target,
    rows.map((row) => (isUntold(row) ? { ...row, result: 'refused' } : row)),
  );
}

/** A connect that came to nothing, without a word of how. */
export function isUntold({ result, code }: Connect[number]): boolean {
  return result === 'failed' && code === undefined;
}

/** The bound addresses of all listeners on the target's port. */
export function boundOnPort(target: Target, listeners: Listeners): string[] {
  return listeners.filter((listener) => listener.port === target.port).map((listener) => listener.address);
}

/** The bound addresses that should take the target's connections. */
export function boundForTarget(target: Target, listeners: Listeners): string[] {
  return boundOnPort(target, listeners).filter((bound) =>
    addressesOf(target).some((address) => covers(bound, address)),
  );
}

/**
 * The address the browser settles on, whether it answers or not: Firefox 153 waits for the first one that doesn't refuse, 127.0.0.1 before
 * ::1; Chromium 156 goes on to one that accepts.
 */
export function addressTried(target: Target, connect: Connect, attempt: Attempt | undefined): string | undefined {
  const order = addressesInOrder(target, attempt?.browser);
  const find = (...results: ConnectResult[]) =>
    order.find((address) => results.some((result) => result === connectResult(connect, address)));
  return attempt?.browser === 'firefox' ? find('accepted', 'silent') : (find('accepted') ?? find('silent'));
}

/** The replies to requests that carried the target's own name. */
export function ownReplies(replies: Replies): Replies {
  return replies.filter(({ host }) => host === undefined);
}

/** The address the browser talks to if the port accepts on both families of a name. */
export function addressInUse(target: Target, replies: Replies, attempt: Attempt | undefined): string | undefined {
  const answering = (address: string) =>
    ownReplies(replies).some((reply) => reply.address === address && reply.outcome.kind !== 'no-connection');
  return addressesInOrder(target, attempt?.browser).find(answering);
}

/** The reply from the address in use to a request in `scheme`. */
export function replyIn(
  scheme: Target['scheme'],
  { target, replies, attempt }: { target: Target; replies: Replies; attempt: Attempt | undefined },
): ReplyOutcome | undefined {
  const address = addressInUse(target, replies, attempt);
  return ownReplies(replies).find((reply) => reply.address === address && reply.scheme === scheme)?.outcome;
}

/** Whether this reply to a TLS handshake shows that the server speaks TLS. */
export function speaksTls(outcome: ReplyOutcome | undefined): boolean {
  return answersInTls(outcome) || isAfterHandshake(outcome);
}

/** Whether the server sent anything in TLS, even just an alert. */
export function answersInTls(outcome: ReplyOutcome | undefined): boolean {
  if (outcome?.kind === 'tls-failed') return !isVague(outcome);
  return outcome?.kind === 'http' || outcome?.kind === 'broken-http' || outcome?.kind === 'cert-rejected';
}

function isAfterHandshake(outcome: ReplyOutcome | undefined): boolean {
  return outcome !== undefined && 'handshake' in outcome && outcome.handshake === true;
}

/** Whether we only know that TLS failed: the server may speak TLS or not. */
export function isVague(outcome: ReplyOutcome | undefined): boolean {
  return mayBeCertificate(outcome) || (outcome?.kind === 'tls-failed' && outcome.code === 'ERR_SSL_PROTOCOL_ERROR');
}

/** In Firefox, our own requests get no code for what fails in TLS. An untrusted certificate is one of the possible reasons. */
export function mayBeCertificate(outcome: ReplyOutcome | undefined): boolean {
  return outcome?.kind === 'tls-failed' && outcome.code === 'TLS';
}

/** Whether the reply to a handshake isn't TLS, or might not be. */
export function mayBeNoTls(outcome: ReplyOutcome | undefined): boolean {
  return outcome?.kind === 'not-tls' || (isVague(outcome) && !mayBeCertificate(outcome));
}

/** Whether any address answered in HTTP, even with an error. */
export function isHttp(replies: Replies): boolean {
  return replies.some(({ outcome }) => outcome.kind === 'http');
}
