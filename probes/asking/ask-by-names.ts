import { addressAt, addressesInOrder, type Target } from '../../evidence/address/target.ts';
import type { Attempt } from '../../evidence/browser/attempt.ts';
import type { Replies } from '../../evidence/port/replies.ts';
import { askPort } from './ask-port.ts';

/**
 * Asks by name as well as by IP address, since a server may check the name. Browsers don't allow setting the Host header, so replies to
 * requests by IP address are marked as such.
 */
export async function askByNames(
  target: Target,
  scheme: Target['scheme'],
  attempt: Attempt | undefined,
  replies: Replies,
): Promise<Replies> {
  const isNamed = target.kind === 'name';
  const name = isNamed ? target : { host: 'localhost', kind: 'name' as const };
  const address = addressesInOrder(name, attempt?.browser).find((one) =>
    replies.some((reply) => reply.address === one && reply.outcome.kind !== 'no-connection'),
  );
  if (!address) return replies;
  const url = new URL(addressAt(target, { host: name.host, scheme }));
  const asked = await askPort(url.origin + url.pathname);
  const byName = { address, scheme, ...(!isNamed && { host: url.host }), ...asked };
  return isNamed ? [byName, ...replies.map((reply) => withHost(reply, target, scheme))] : [...replies, byName];
}

function withHost(reply: Replies[number], target: Target, scheme: Target['scheme']): Replies[number] {
  const { kind } = reply.outcome;
  if ((kind !== 'http' && kind !== 'tls-failed') || reply.scheme !== scheme) return reply;
  return { ...reply, host: new URL(addressAt(target, { host: reply.address, scheme })).host };
}
