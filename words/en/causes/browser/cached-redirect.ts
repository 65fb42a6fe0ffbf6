import { plainAddress, portOf } from '../../../../diagnosis/reading/reply/plain-address.ts';
import { addressAt, parseTarget, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { clearCacheSteps } from '../../steps/clear-cache-steps.ts';

export const cachedRedirect: CauseWords<'cached-redirect'> = {
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
};

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

/** Titles are short: the path is said only where it is what differs. */
function shortened(address: string): string {
  const plain = plainAddress(address).replace(/\/$/, '');
  return plain.length > 34 ? `${plain.slice(0, 33)}…` : plain;
}
