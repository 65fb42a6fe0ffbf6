import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { accepts } from '../../reading/port/connect-results.ts';
import { ownHttpReply } from '../../reading/reply/own-replies.ts';

/** The system or the browser's own sandbox blocks this browser from a port that other programs can reach. */
export const osDeniesBrowser = defineCause({
  id: 'os-denies-browser',
  stop: 'port',
  needs: ['attempt'],
  uses: ['connect', 'replies'],
  judge({ target, os, attempt, connect, replies }) {
    if (attempt.outcome !== 'failed') return ruledOut;
    const { failure, confinedBy, browser } = attempt;
    const details = { port: target.port, browser, confinedBy };
    const others = howOthersFare({ target, attempt, connect, replies });
    if (failure === 'access-denied' && others !== 'are-kept-out')
      return others === 'pass' ? certain(details) : likely(details);
    // A rule, or a sandbox with its own network, in which nothing listens.
    const isBarred = failure === 'unreachable' || (confinedBy !== undefined && failure === 'refused');
    if (isBarred && others === 'pass') return likely(details);
    return isInAppContainer(attempt, os) && others === 'unknown' ? likely(details) : ruledOut;
  },
});

/**
 * Windows keeps apps of its store from this computer's own servers, unless they are exempted one by one.
 * @see https://learn.microsoft.com/en-us/previous-versions/windows/apps/hh780593(v=win.10)
 */
function isInAppContainer(attempt: Attempt, os: OperatingSystem): boolean {
  const isTold = failedWith(attempt, 'refused', 'unreachable', 'timed-out', 'other');
  return os === 'windows' && isTold && 'confinedBy' in attempt && attempt.confinedBy === 'app-sandbox';
}

type Fare = 'pass' | 'are-kept-out' | 'unknown';

/** Whether other programs reach the port, as far as anyone tried. */
function howOthersFare({ target, attempt, connect, replies }: Reading<'attempt' | 'connect' | 'replies'>): Fare {
  if (ownHttpReply({ target, replies, attempt })) return 'pass';
  if (!connect) return 'unknown';
  const isAccepted = accepts(target, connect);
  return isAccepted ? 'pass' : 'are-kept-out';
}
