import type { Reading } from '../facts-read.ts';
import { addressInUse, ownReply } from '../reply/own-replies.ts';
import { processTaking } from './winner-of.ts';

/**
 * Servers that name themselves in the Server header of every answer, even one they forward: nginx and lighttpd replace it, Apache and Caddy
 * add it.
 */
const signing: Record<string, RegExp> = {
  nginx: /^nginx/i,
  openresty: /^openresty/i,
  apache2: /^apache/i,
  httpd: /^apache/i,
  lighttpd: /^lighttpd/i,
};

/**
 * The name of the program that listens, if the answer can't be its own: it lacks the Server header that the same program sends on the other
 * loopback address. So a rule redirects the connections of one family to another program.
 */
export function answeredByStranger(facts: Reading<'replies' | 'owners' | 'attempt'>): string | undefined {
  const { target, replies = [], owners = [], attempt } = facts;
  const address = addressInUse(target, replies, attempt);
  const reply = ownReply(facts);
  const holder = address && processTaking(address, owners);
  const sign = holder && signing[holder.program];
  if (!sign || reply?.kind !== 'http' || sign.test(reply.server ?? '')) return undefined;
  const isSignedElsewhere = replies.some(
    (one) =>
      one.address !== address &&
      one.outcome.kind === 'http' &&
      sign.test(one.outcome.server ?? '') &&
      processTaking(one.address, owners)?.program === holder.program,
  );
  return isSignedElsewhere ? holder.program : undefined;
}
