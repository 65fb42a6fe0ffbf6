import type { Attempt } from '../../evidence/attempt.ts';
import type { Facts } from '../../evidence/index.ts';
import type { Redirects } from '../../evidence/redirects.ts';
import { addressAt, parseTarget, type Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { clearCacheSteps } from '../clear-cache-steps.ts';
import { stillLeadsTo } from '../leads-to.ts';
import { isSameAddress, plainAddress, portOf } from '../plain-address.ts';

/** The browser follows a permanent redirect that it was sent on another day, without asking the server again. */
export const cachedRedirect = defineCause({
  id: 'cached-redirect',
  stop: 'browser',
  needs: ['redirects'],
  uses: ['attempt', 'replies'],
  judge({ target, redirects, attempt, replies }) {
    const cached = redirects.find(({ by }) => by === 'cache');
    if (!cached || isDeadEnd(cached, attempt)) return ruledOut;
    const now = cached.now ?? replyTo(cached.from, target, replies);
    if (now && stillLeadsTo(now, cached.from, cached.to)) return ruledOut;
    const details = { from: cached.from, to: cached.to, isAskedAgain: now !== undefined };
    return now && hasHarmed(attempt) ? certain(details) : likely(details);
  },
  text: {
    title: ({ from, to }) => `The browser follows an old redirect from ${shortened(from)} to ${shortened(to)}`,
    why: ({ from, to, isAskedAgain }) =>
      [
        `A server once answered ${plainAddress(from)} with a redirect to ${plainAddress(to)} that is permanent. The browser has kept it, and goes there without asking again.`,
        ...(isAskedAgain ? ['Asked again now, the server sends no such redirect.'] : []),
      ].join(' '),
    steps: ({ from }, { target, browser }) => [
      ...clearCacheSteps(browser),
      openAgain(from, target),
      { text: 'Have servers in development send temporary redirects (302 or 307) only: no browser keeps those.' },
    ],
  },
});

/** Address bars hide the scheme, so that typing the host again may lead to https again. */
function openAgain(from: string, target: Target): Step {
  const address = plainAddress(from);
  const isSamePage = new URL(from).pathname === new URL(target.url).pathname;
  if (!isSamePage || !parseTarget(from)) return { text: `Then open \`${address}\`, with its scheme written out.` };
  const scheme = new URL(from).protocol.slice(0, -1);
  return {
    text: 'Then open the address as it was meant:',
    open: addressAt(target, { scheme, port: portOf(from) ?? 80 }),
  };
}

/** Nobody is there to ask: that the way led by an old redirect explains nothing, where the next address is the same server's. */
function isDeadEnd({ from, to, now }: Redirects[number], attempt: Attempt | undefined): boolean {
  const isSameServer = new URL(from).origin === new URL(to).origin;
  return isSameServer && !now && attempt?.outcome === 'failed' && attempt.failure === 'refused';
}

function hasHarmed(attempt: Attempt | undefined): boolean {
  return attempt?.outcome === 'failed' || (attempt?.outcome === 'answered' && attempt.status >= 400);
}

/** What the port answered to the address itself, path and all. */
function replyTo(address: string, target: Target, replies: Facts['replies'] | undefined) {
  const row = replies?.find(
    ({ scheme, outcome }) => outcome.kind === 'http' && isSameAddress(addressAt(target, { scheme }), address),
  );
  return row?.outcome.kind === 'http' ? row.outcome : undefined;
}

/** Titles are short: the path is said only where it is what differs. */
function shortened(address: string): string {
  const plain = plainAddress(address).replace(/\/$/, '');
  return plain.length > 34 ? `${plain.slice(0, 33)}…` : plain;
}
