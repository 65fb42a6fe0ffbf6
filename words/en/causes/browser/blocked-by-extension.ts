import type { CauseWords } from '../../../cause-words.ts';
import { blockerSteps, saysOf } from '../../faults/blocker-words.ts';

export const blockedByExtension: CauseWords<'blocked-by-extension'> = {
  title: ({ by, sentTo }) => (sentTo ? 'An extension of the browser sends this address elsewhere' : saysOf[by].title),
  why: ({ by, names, sentTo, isExact, seemsCors }) =>
    [
      sentTo ? `Before the request left, an extension turned it to ${sentTo}.` : seemsCors ? likeCors : saysOf[by].why,
      ...(names.length > 0 ? [`In this browser, ${names.join(' and ')} can do that.`] : []),
      ...(isExact ? [] : ['Other reasons are possible: the browser does not say who it was.']),
    ].join(' '),
  steps: ({ by, names }, { browser }) => blockerSteps(by, names, browser),
};

const likeCors =
  'The call failed as one does whose reply the page may not read (CORS). A call that an extension ends looks just the same to that page.';
