import type { CauseWords } from '../../../cause-words.ts';
import { blockerSteps, saysOf } from '../../faults/blocker-words.ts';
import { listed } from '../../names/listed.ts';

export const blockedByExtension: CauseWords<'blocked-by-extension'> = {
  title: ({ by, sentTo, isMadeHttps }) => {
    if (isMadeHttps) return 'A browser extension switches this address to https';
    return sentTo ? 'A browser extension redirects this address elsewhere' : saysOf[by].title;
  },
  why: ({ by, names, sentTo, isExact, seemsCors }) =>
    [
      sentTo
        ? `An extension redirected the request to ${sentTo} before it left the browser.`
        : seemsCors
          ? likeCors
          : saysOf[by].why,
      ...(names.length > 0 ? [`In this browser, ${listed(names)} could have done it.`] : []),
      ...(isExact ? [] : ["There may be another reason: the browser doesn't say what ended the request."]),
    ].join(' '),
  steps: ({ by, names }, { browser }) => blockerSteps(by, names, browser),
};

const likeCors =
  'The call failed the way a CORS error does. To the page, a call blocked by an extension looks exactly the same.';
