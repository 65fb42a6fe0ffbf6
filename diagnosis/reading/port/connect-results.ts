import { addressesInOrder, addressesOf, type Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import type { Connect } from '../../../evidence/port/connect.ts';

type ConnectResult = Connect[number]['result'];

/** The result of the connect to one address; undefined if nobody tried. */
export function connectResult(connect: Connect, address: string): ConnectResult | undefined {
  return connect.find((one) => one.address === address)?.result;
}

/** Whether any address that was tried accepted the connection, also one that isn't the target's. */
export function anyAccepts(connect: Connect | undefined): boolean {
  return connect?.some(({ result }) => result === 'accepted') ?? false;
}

/** Whether one of the target's addresses accepted the connection. */
export function accepts(target: Target, connect: Connect | undefined): boolean {
  return addressesOf(target).some((address) => connectResult(connect ?? [], address) === 'accepted');
}

/** Whether every address that was tried turned the connection away at once, either refused or not existing, such as ::1 without IPv6. */
export function isRefused(target: Target, connect: Connect): boolean {
  const results = addressesOf(target).flatMap((address) => connectResult(connect, address) ?? []);
  return results.includes('refused') && results.every((result) => result === 'refused' || result === 'no-such-address');
}

/**
 * The same, counting connects that failed for no known reason: people often write only that a page can't be reached, which usually means a
 * refusal. What rests on this is likely at most.
 */
export function mayBeRefused(target: Target, connect: Connect): boolean {
  const rows = connect.filter(({ address }) => addressesOf(target).includes(address));
  return isRefused(
    target,
    rows.map((row) => (isUnexplainedFailure(row) ? { ...row, result: 'refused' } : row)),
  );
}

/** A connect that failed, and nobody noted how. */
export function isUnexplainedFailure({ result, code }: Connect[number]): boolean {
  return result === 'failed' && code === undefined;
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
