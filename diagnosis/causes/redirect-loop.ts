import type { Attempt } from '../../evidence/attempt.ts';
import type { Facts } from '../../evidence/index.ts';
import type { Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { isCircle } from '../is-circle.ts';
import { leadsTo } from '../leads-to.ts';
import { loopOf } from '../loop-of.ts';
import { isSameAddress, plainAddress } from '../plain-address.ts';
import { replyIn } from '../way-to-port.ts';

/** The server sends the browser from one address to the next, and back to where it was. */
export const redirectLoop = defineCause({
  id: 'redirect-loop',
  stop: 'reply',
  needs: [],
  uses: ['attempt', 'redirects', 'replies'],
  judge({ target, attempt, redirects = [], replies }) {
    const isReported = attempt?.outcome === 'failed' && attempt.failure === 'redirect-loop';
    if (attempt && !isReported) return ruledOut;
    const loop = loopOf(redirects) ?? selfLoop({ target, replies, attempt });
    const details = { host: new URL(target.url).host, loop: loop?.map(plainAddress), hops: redirects.length };
    if (isReported) return certain(details);
    return loop || isCircle(redirects) ? likely(details) : ruledOut;
  },
  text: {
    title: ({ host }) => `The server at ${host} redirects in a circle`,
    why: ({ loop, hops }) =>
      loop
        ? `Each of these addresses sends the browser on to the next: ${loop.join(' → ')}.${hops > 10 ? ` After ${hops} redirects the browser gave up.` : ''}`
        : 'The browser was sent on from one address to the next until it gave up, which it does after about 20 of them.',
    steps: ({ host, loop }) => [
      ...schemeSteps(loop),
      {
        text: `Delete the cookies of ${host.replace(/:\d+$/, '')} and open the address again: all ports share them, and a cookie of another project, or one that is never accepted, keeps many logins going round.`,
      },
      {
        text: 'Then look at what in the server redirects: a login, a language, a slash at the end, a fixed address of the site.',
      },
      {
        text: 'Settings that name the address of the site (BASE_URL, APP_URL, siteurl, ROOT_URL) have to name this one, with this scheme and port.',
      },
    ],
  },
});

/** A reply that leads to the very address that was asked. It may do so because the question carried no cookie. */
function selfLoop({
  target,
  replies,
  attempt,
}: {
  target: Target;
  replies: Facts['replies'] | undefined;
  attempt: Attempt | undefined;
}): string[] | undefined {
  const reply = replies && replyIn(target.scheme, { target, replies, attempt });
  if (reply?.kind !== 'http' || target.path.includes('?')) return undefined;
  const next = leadsTo(reply, target.url);
  const isSelf = next !== undefined && isSameAddress(next, target.url) && !next.includes('?');
  return isSelf ? [target.url, next] : undefined;
}

function schemeSteps(loop: string[] | undefined): Step[] {
  const schemes = new Set(loop?.map((address) => new URL(address).protocol));
  if (schemes.size < 2) return [];
  return [
    {
      text: 'One side wants https and the other http. Behind a proxy that speaks https, the server has to be told so: pass on X-Forwarded-Proto, and have the server trust it.',
    },
  ];
}
