import { covers } from '../../../evidence/address/covers.ts';
import { addressesOf } from '../../../evidence/address/target.ts';
import { defineCause, likely, ruledOut } from '../../cause.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { answeredByStranger } from '../../reading/port/answered-by-stranger.ts';
import { boundOnPort } from '../../reading/port/bound-addresses.ts';
import { isAnsweredByNobody } from '../../reading/port/is-answered-by-nobody.ts';
import { asksForPassword } from '../../reading/reply/asks-for-password.ts';
import { ownReply } from '../../reading/reply/own-replies.ts';

/**
 * A NAT rule on this computer redirects connections to the port: something answers although no program is listening, or instead of the one
 * that is, or connections are refused although a program is listening.
 */
export const ruleTakesPort = defineCause({
  id: 'rule-takes-port',
  stop: 'port',
  needs: ['replies', 'listeners'],
  uses: ['attempt', 'owners', 'containers', 'runtimes', 'connect', 'refusal'],
  judge(facts) {
    const { target, replies, attempt, runtimes, os } = facts;
    // On other systems the table may be incomplete, and WSL shares ports with Windows.
    if (os !== 'linux' || runtimes?.some(({ kind }) => kind === 'wsl2')) return ruledOut;
    if (isRefusedDespiteListener(facts)) return likely<Taken>({ port: target.port, status: undefined });
    const reply = ownReply({ target, replies, attempt });
    // A page that is shown is the right one, as far as anyone knows.
    if (reply?.kind !== 'http' || reply.status < 400 || asksForPassword(reply)) return ruledOut;
    const holder = answeredByStranger(facts);
    if (!holder && !isAnsweredByNobody(facts)) return ruledOut;
    return likely<Taken>({ port: target.port, status: reply.status, holder });
  },
});

/** No `status`: nothing answers where the rule leads. `holder`: the program that listens, whose answer this isn't. */
export type Taken = { port: number; status: number | undefined; holder?: string | undefined };

/**
 * Every address refuses, one of them although a program listens on it, and it's the system itself that refuses: a filter would have done it
 * without. So the connection was for another port by then.
 */
function isRefusedDespiteListener({
  target,
  listeners = [],
  connect = [],
  refusal = [],
}: Reading<'listeners' | 'connect' | 'refusal'>): boolean {
  const asked = connect.filter(({ address }) => addressesOf(target).includes(address));
  if (asked.length === 0 || asked.some(({ result }) => result !== 'refused')) return false;
  const bound = boundOnPort(target, listeners);
  return refusal.some(
    ({ address, resetsSent, unreachablesSent }) =>
      resetsSent > 0 &&
      unreachablesSent === 0 &&
      bound.some((own) => own.includes(':') === address.includes(':') && covers(own, address)),
  );
}
