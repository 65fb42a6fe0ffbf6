import { defineCause, likely, ruledOut } from '../../cause.ts';
import { isAnsweredByNobody } from '../../reading/port/is-answered-by-nobody.ts';
import { replyIn } from '../../reading/port/way-to-port.ts';
import { asksForPassword } from '../../reading/reply/asks-for-password.ts';

/** No program is listening on the port, but something answers: a NAT rule of the system redirects its connections. */
export const ruleTakesPort = defineCause({
  id: 'rule-takes-port',
  stop: 'port',
  needs: ['replies', 'listeners'],
  uses: ['attempt', 'containers', 'runtimes'],
  judge(facts) {
    const { target, replies, attempt, runtimes, os } = facts;
    const reply = replyIn(target.scheme, { target, replies, attempt });
    // A page that is shown is the right one, as far as anyone knows.
    if (reply?.kind !== 'http' || reply.status < 400 || asksForPassword(reply)) return ruledOut;
    // On other systems the table may be incomplete, and WSL shares ports with Windows.
    if (os !== 'linux' || runtimes?.some(({ kind }) => kind === 'wsl2') || !isAnsweredByNobody(facts)) return ruledOut;
    return likely({ port: target.port, status: reply.status });
  },
});
