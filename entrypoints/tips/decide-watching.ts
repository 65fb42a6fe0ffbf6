import type { Watching } from '../../components/diagnosis/watch-line.tsx';
import type { WatchNews } from '../../state/messages/page-messages.ts';

interface Circumstances {
  /** The browser opens no page on this port. */
  isBlocked: boolean;
  /** The address holds the answer to a sign-in. */
  isSignIn: boolean;
  /** The diagnosis found that the address works by now. */
  worksNow: boolean;
  /** What failed was no GET. */
  isForm: boolean;
  /** The person is typing. */
  isBusy: boolean;
  /** This tab has gone on to an address before that answered at once, and failed again. */
  wasHereBefore: boolean;
}

/** What to do about the address, and say of it. */
export function decideWatching(
  news: WatchNews,
  { isBlocked, isSignIn, worksNow, isForm, isBusy, wasHereBefore }: Circumstances,
): Watching {
  if (isBlocked) return 'blocked';
  if (isSignIn) return 'sign-in';
  const isBack = news === 'answers-again';
  if (!isBack && !worksNow && news !== 'answers-at-once') return news === 'starting' ? 'starting' : 'watching';
  // The address of a form must not be requested with another method.
  if (isForm) return 'form';
  // An address that answers, and fails all the same, would send the tab to and fro for ever.
  return isBusy || (!isBack && wasHereBefore) ? 'offered' : 'going-on';
}
