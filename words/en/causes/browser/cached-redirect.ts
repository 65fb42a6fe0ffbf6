import { plainAddress, portOf } from '../../../../diagnosis/reading/reply/plain-address.ts';
import { addressAt, parseTarget, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { shortenedAddress } from '../../../names/shortened-address.ts';
import type { Step } from '../../../step.ts';
import { schemeChange } from '../../../steps/scheme-change.ts';
import { clearCacheSteps } from '../../steps/clear-cache-steps.ts';

export const cachedRedirect: CauseWords<'cached-redirect'> = {
  title: ({ from, to }) => {
    const change = schemeChange(from, to);
    return change
      ? `A cached redirect sends this page from ${change[0]} to ${change[1]}`
      : `A cached redirect sends ${shortenedAddress(from)} to ${shortenedAddress(to)}`;
  },
  why: ({ from, to, isAskedAgain }) =>
    [
      `A server once answered ${plainAddress(from)} with a permanent redirect to ${plainAddress(to)}. The browser cached it and now goes there without asking the server.`,
      ...(isAskedAgain ? ['A fresh request to the server no longer gets that redirect.'] : []),
    ].join(' '),
  steps: ({ from }, { target, browser }) => [
    ...clearCacheSteps(browser, plainAddress(from)),
    openAgain(from, target),
    { text: "In development, use only temporary redirects (302 or 307): by default, browsers don't cache those." },
  ],
};

/** Address bars hide the scheme, so typing just the host may lead to https again. */
function openAgain(from: string, target: Target): Step {
  const address = plainAddress(from);
  const isSamePage = new URL(from).pathname === new URL(target.url).pathname;
  if (!isSamePage || !parseTarget(from)) return { text: `Then open \`${address}\`, scheme included.` };
  const scheme = new URL(from).protocol.slice(0, -1);
  return {
    text: 'Then open the original address:',
    open: addressAt(target, { scheme, port: portOf(from) ?? 80 }),
  };
}
